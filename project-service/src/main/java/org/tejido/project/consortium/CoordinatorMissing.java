package org.tejido.project.consortium;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** The coordinator is one of the partners. */
final class CoordinatorMissing extends Refusal {

    CoordinatorMissing(UUID organisation) {
        super(
                Kind.INVALID,
                "coordinator-not-a-partner",
                "The coordinator, %s, is not among the partners.".formatted(organisation));
        with("organisationId", organisation);
        at("/coordinatorId");
    }
}
