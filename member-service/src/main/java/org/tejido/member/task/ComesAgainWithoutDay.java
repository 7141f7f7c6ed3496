package org.tejido.member.task;

import org.tejido.platform.problem.Refusal;

/** A task that comes again has a day on which it is due. */
final class ComesAgainWithoutDay extends Refusal {

    ComesAgainWithoutDay() {
        super(Kind.INVALID, "comes-again-without-day", "A task that comes again has a day on which it is due.");
        at("/every");
    }
}
