package org.tejido.member.plan;

import org.tejido.platform.problem.Refusal;

/** There is a plan of that id already. */
final class PlanExists extends Refusal {

    PlanExists() {
        super(Kind.CONFLICT, "plan-exists", "There is a plan of that id already.");
        at("/id");
    }
}
