package org.tejido.member.plan;

import org.tejido.platform.problem.Refusal;

/** Nobody decides about a plan that says nothing. */
final class PlanEmpty extends Refusal {

    PlanEmpty() {
        super(Kind.CONFLICT, "plan-empty", "A plan has at least one line before it is approved.");
    }
}
