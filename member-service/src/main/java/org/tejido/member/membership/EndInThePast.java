package org.tejido.member.membership;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** Who was a member on a day that has been, was: votes, prices and figures of that day stand. */
final class EndInThePast extends Refusal {

    EndInThePast(LocalDate on, LocalDate today) {
        super(
                Kind.INVALID,
                "end-in-the-past",
                "A membership cannot end on %s: today is %s, and nothing is dated back.".formatted(on, today));
        at("/on");
    }
}
