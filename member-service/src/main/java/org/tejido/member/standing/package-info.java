/**
 * Whether an organisation is a member, a function of what happened and of the day that one asks about; it is kept nowhere.
 * An organisation belongs from the day of its admission, even though its first term begins with the month after, until
 * the day on which its membership ends, which is the first day without it. While it is suspended it has not the rights of a
 * member; while its exclusion is under way it has those that it had before. Nothing is dated back, so that what was true
 * of a day stays true.
 */
@NullMarked
package org.tejido.member.standing;

import org.jspecify.annotations.NullMarked;
