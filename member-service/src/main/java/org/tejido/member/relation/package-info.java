/**
 * What organisations are to each other beside their membership: parents and spin-offs, federations and those for whom they
 * speak, suppliers and partners. A relation is written down once and read from both sides, each in its own words. How much of a
 * subsidiary its parent holds is said by the holdings, to which the relation points.
 */
@NullMarked
package org.tejido.member.relation;

import org.jspecify.annotations.NullMarked;
