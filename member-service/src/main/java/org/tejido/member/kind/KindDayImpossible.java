package org.tejido.member.kind;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** What was true of a day that has been stays true. */
final class KindDayImpossible extends Refusal {

    KindDayImpossible(LocalDate after, LocalDate before) {
        super(
                Kind.INVALID,
                "kind-day-impossible",
                "A text counts from a day after %s on, and before %s.".formatted(after, before));
        at("/fromDay");
    }
}
