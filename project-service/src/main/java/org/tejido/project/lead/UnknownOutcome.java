package org.tejido.project.lead;

import org.tejido.platform.problem.Refusal;

final class UnknownOutcome extends Refusal {

    UnknownOutcome(String outcome) {
        super(Kind.INVALID, "outcome-unknown", "'%s' is none of pursued, dropped.".formatted(outcome));
        at("/outcome");
    }
}
