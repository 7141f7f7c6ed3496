package org.tejido.member.membership;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** A membership cannot be over before it began. */
final class EndPrecedesStart extends Refusal {

    EndPrecedesStart(LocalDate since, LocalDate on) {
        super(Kind.INVALID, "end-precedes-start", "The membership begins on " + since + " and cannot end on " + on + ".");
        with("since", since);
        at("/on");
    }
}
