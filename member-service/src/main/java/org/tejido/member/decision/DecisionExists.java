package org.tejido.member.decision;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** The id that the client made is taken. */
final class DecisionExists extends Refusal {

    DecisionExists(UUID id) {
        super(Kind.CONFLICT, "decision-exists", "There is a decision %s already.".formatted(id));
        at("/id");
    }
}
