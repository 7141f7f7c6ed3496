package org.tejido.member.decision;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** Nobody is admitted whom the board has refused, nor the other way round. */
final class DecisionDisagrees extends Refusal {

    DecisionDisagrees(UUID decision) {
        super(Kind.CONFLICT, "decision-disagrees", "The decision %s was a different one.".formatted(decision));
        with("decisionId", decision);
    }
}
