/**
 * The kinds of members that a cluster's statutes know, as data with the day from which they count: who votes, who may be
 * elected, who pays dues, who books at the member's price, and how a membership goes on from year to year. A member is of one kind
 * on a day; that it becomes one of another is decided, and dated. The law leaves the classes of members to the statutes (Ley
 * Orgánica 1/2002, art. 7.1.e).
 */
@NullMarked
package org.tejido.member.kind;

import org.jspecify.annotations.NullMarked;
