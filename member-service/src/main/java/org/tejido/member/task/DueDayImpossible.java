package org.tejido.member.task;

import org.tejido.platform.problem.Refusal;

/** A task is due between 1970 and 2200. */
final class DueDayImpossible extends Refusal {

    DueDayImpossible() {
        super(Kind.INVALID, "due-day-impossible", "A task is due between 1970 and 2200.");
        at("/dueOn");
    }
}
