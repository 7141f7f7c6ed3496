package org.tejido.project.pipeline;

import org.tejido.platform.problem.Refusal;

/** A proposal does not go there from where it is. */
final class StepNotPossible extends Refusal {

    StepNotPossible(Stage from) {
        super(Kind.CONFLICT, "step-not-possible", "From %s it does not go there.".formatted(from.wire()));
        with("stage", from.wire());
        with("possible", from.nextWires());
    }
}
