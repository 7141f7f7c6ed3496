/**
 * Two records of one organisation made into one. The team says which stays, and field by field whose word counts. All that
 * belonged to the other moves to it, row by row and written down, so that it can be undone exactly. The other's id keeps
 * leading to the survivor; what both had in common is there once.
 */
@NullMarked
package org.tejido.member.merge;

import org.jspecify.annotations.NullMarked;
