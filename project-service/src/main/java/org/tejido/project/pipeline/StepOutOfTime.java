package org.tejido.project.pipeline;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** A step was taken before the one before it, or is yet to be taken. */
final class StepOutOfTime extends Refusal {

    StepOutOfTime(LocalDate since, LocalDate today) {
        super(Kind.INVALID, "step-out-of-time", "A step lies between %s and %s.".formatted(since, today));
        at("/on");
    }
}
