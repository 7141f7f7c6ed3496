package org.tejido.member.decision;

import org.tejido.platform.problem.Refusal;

/** Once is enough. */
final class DecisionRatified extends Refusal {

    DecisionRatified() {
        super(Kind.CONFLICT, "decision-ratified", "This decision is ratified already.");
    }
}
