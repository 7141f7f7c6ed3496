package org.tejido.project.pipeline;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** Hours are written down once they were worked. */
final class SupportInFuture extends Refusal {

    SupportInFuture(LocalDate on) {
        super(Kind.INVALID, "support-in-future", "%s is yet to come.".formatted(on));
        at("/on");
    }
}
