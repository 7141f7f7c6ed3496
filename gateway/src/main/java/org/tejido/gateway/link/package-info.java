/**
 * Links that can be used once, for a while: to set up, to accept an invitation, to choose a new password.
 */
@NullMarked
package org.tejido.gateway.link;

import org.jspecify.annotations.NullMarked;
