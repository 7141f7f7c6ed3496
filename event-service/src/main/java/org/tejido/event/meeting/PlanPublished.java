package org.tejido.event.meeting;

import org.tejido.platform.problem.Refusal;

/** What people hold in their hands is not pulled away under them. */
final class PlanPublished extends Refusal {

    PlanPublished() {
        super(Kind.CONFLICT, "plan-published", "A plan is published: slots and tables stay as people know them.");
    }
}
