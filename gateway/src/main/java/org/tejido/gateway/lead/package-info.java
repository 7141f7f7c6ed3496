/**
 * A service knows which organisations were found to be one. Whoever acted for one of them acts for the one that is left, and for
 * his own again when that is undone: what he is let in as follows, his account stays as it is.
 */
@NullMarked
package org.tejido.gateway.lead;

import org.jspecify.annotations.NullMarked;
