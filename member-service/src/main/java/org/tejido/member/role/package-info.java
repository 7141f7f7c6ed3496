/**
 * What people are at organisations, and when: somebody works here and sits on the board there, and represents a third. A role
 * begins on a day and ends on one, the first without it. Who had which on a past day stays known.
 */
@NullMarked
package org.tejido.member.role;

import org.jspecify.annotations.NullMarked;
