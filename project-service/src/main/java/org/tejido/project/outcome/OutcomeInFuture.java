package org.tejido.project.outcome;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** An outcome has happened. */
final class OutcomeInFuture extends Refusal {

    OutcomeInFuture(LocalDate on) {
        super(Kind.INVALID, "outcome-in-future", "%s is yet to come.".formatted(on));
        at("/happenedOn");
    }
}
