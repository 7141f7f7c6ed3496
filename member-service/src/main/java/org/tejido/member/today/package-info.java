/**
 * What waits for the office today: tasks that are due, cases that have stalled, dues in arrears, calls and e-mails that
 * nobody has answered, and certificates that run out. Whoever owns some of it is written to once a day.
 */
@NullMarked
package org.tejido.member.today;

import org.jspecify.annotations.NullMarked;
