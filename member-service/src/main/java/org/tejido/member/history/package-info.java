/**
 * One line of time for each organisation: what it did and what was decided about it here, and what it did in calls,
 * consortia and at events, as the other services tell it. A line is a kind, a few ids and days, and the way to its source; it
 * is put into words when somebody reads it, in the reader's language and with the names of that moment.
 */
@NullMarked
package org.tejido.member.history;

import org.jspecify.annotations.NullMarked;
