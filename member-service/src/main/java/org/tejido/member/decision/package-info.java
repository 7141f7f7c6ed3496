/**
 * What the board or the assembly decided on a membership: when they met, who voted how, by which majority, and where the
 * minutes are. A decision that its votes do not carry is not written down; whoever belongs to the organisation concerned
 * abstains. Steps in the life of a membership follow from such decisions: an admission may do without one, but where one is
 * recorded it agrees with it.
 */
@NullMarked
package org.tejido.member.decision;

import org.jspecify.annotations.NullMarked;
