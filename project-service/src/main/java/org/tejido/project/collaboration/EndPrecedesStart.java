package org.tejido.project.collaboration;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** A project ends before it starts. */
final class EndPrecedesStart extends Refusal {

    EndPrecedesStart(LocalDate startedOn, LocalDate endedOn) {
        super(
                Kind.INVALID,
                "end-precedes-start",
                "The project ends (%s) before it starts (%s).".formatted(endedOn, startedOn));
        at("/endedOn");
    }
}
