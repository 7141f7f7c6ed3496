package org.tejido.event.schedule;

import java.time.LocalDateTime;
import org.tejido.platform.problem.Refusal;

final class EndPrecedesStart extends Refusal {

    EndPrecedesStart(LocalDateTime start, LocalDateTime end, String within) {
        super(Kind.INVALID, "end-precedes-start", "It cannot end at %s having started at %s.".formatted(end, start));
        at(within + "/endsAt");
    }
}
