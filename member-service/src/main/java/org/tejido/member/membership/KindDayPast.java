package org.tejido.member.membership;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** Nothing is dated back: what was true of a day stays true. */
final class KindDayPast extends Refusal {

    KindDayPast(LocalDate on, LocalDate today) {
        super(
                Kind.INVALID,
                "kind-day-past",
                "A kind counts from %s or a day to come on, not from %s.".formatted(today, on));
        at("/from");
    }
}
