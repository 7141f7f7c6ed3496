package org.tejido.event.notice;

import org.tejido.platform.problem.Refusal;

/** Nobody is reminded twice on one day. */
final class DayTwice extends Refusal {

    DayTwice() {
        super(Kind.INVALID, "reminder-day-twice", "Two reminders are of the same day.");
        at("/reminders");
    }
}
