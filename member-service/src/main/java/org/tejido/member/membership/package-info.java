/**
 * How an organisation becomes a member and ceases to be one. It applies; the team admits it or rejects it; a membership
 * ends on a day, by the member's notice, by the team's decision, or with its exclusion: it is told the grounds, heard, decided on
 * with votes, and may appeal to the assembly. Whoever does not pay may be suspended until it does. Each of these is a fact that is added and never changed. Whoever was rejected or has left applies anew, and
 * has one open membership at a time. The first term begins with the month after the admission, as dues do; the rights of a
 * member are there from the day of the admission.
 */
@NullMarked
package org.tejido.member.membership;

import org.jspecify.annotations.NullMarked;
