package org.tejido.project.outcome;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** An outcome with this id exists; it may well be the same one, sent again. */
final class OutcomeExists extends Refusal {

    OutcomeExists(UUID id) {
        super(Kind.CONFLICT, "outcome-already-recorded", "There is an outcome %s already.".formatted(id));
        at("/id");
    }
}
