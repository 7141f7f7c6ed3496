package org.tejido.member.decision;

import org.tejido.platform.problem.Refusal;

/** Some steps follow from a recorded vote or not at all: Ley Orgánica 1/2002, art. 21.c. */
final class DecisionMissing extends Refusal {

    DecisionMissing() {
        super(Kind.CONFLICT, "decision-missing", "The decision that this follows from is to be recorded first.");
    }
}
