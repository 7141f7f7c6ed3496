package org.tejido.member.statutes;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** What was decided on a day that has been was decided by what counted then. */
final class StatutesDayImpossible extends Refusal {

    StatutesDayImpossible(LocalDate after, LocalDate before) {
        super(
                Kind.INVALID,
                "statutes-day-impossible",
                "New statutes count from a day after %s on, and before %s.".formatted(after, before));
        at("/fromDay");
    }
}
