package org.tejido.member.decision;

import org.tejido.platform.problem.Refusal;

/** The decision that is named was not taken on this membership as it is now. */
final class DecisionUnknown extends Refusal {

    DecisionUnknown() {
        super(Kind.INVALID, "decision-unknown", "No such decision was taken on this membership as it is now.");
        at("/decisionId");
    }
}
