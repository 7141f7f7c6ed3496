/**
 * People who may sign in: invited by a one-use link, active, suspended. A right that is withdrawn here is gone at the
 * next request, because nobody but this gateway ever holds a token.
 */
@NullMarked
package org.tejido.gateway.account;

import org.jspecify.annotations.NullMarked;
