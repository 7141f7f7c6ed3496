/**
 * The fabric of a cluster: the organisations of a sector in a region, the people who speak for them, which of them are
 * members, and everything that ever happened with each. Other services hear from here who is who and who belongs; what
 * happens with them there comes back and is written into the organisation's history.
 */
@NullMarked
package org.tejido.member;

import org.jspecify.annotations.NullMarked;
