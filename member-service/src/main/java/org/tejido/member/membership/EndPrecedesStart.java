package org.tejido.member.membership;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

final class EndPrecedesStart extends Refusal {

    EndPrecedesStart(LocalDate since, LocalDate on) {
        super(
                Kind.INVALID,
                "end-precedes-start",
                "The membership begins on %s and cannot end on %s.".formatted(since, on));
        at("/on");
        with("since", since);
    }
}
