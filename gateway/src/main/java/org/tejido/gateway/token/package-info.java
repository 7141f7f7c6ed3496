/**
 * What services believe: a token made for one service, for a minute, signed with a key that rotates.
 */
@NullMarked
package org.tejido.gateway.token;

import org.jspecify.annotations.NullMarked;
