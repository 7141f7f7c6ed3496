/**
 * Signing in and out. A session is a cookie that scripts cannot read; a change needs a second token that other sites
 * cannot send. Guessing is slowed down for an account and for an address, in the database, so that instances agree.
 */
@NullMarked
package org.tejido.gateway.session;

import org.jspecify.annotations.NullMarked;
