package org.tejido.event.admission;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** One organisation, one allotment of a kind, until it is given back. */
final class AllotmentExists extends Refusal {

    AllotmentExists(UUID organisation) {
        super(
                Kind.CONFLICT,
                "allotment-exists",
                "Seats are set aside for the organisation %s already.".formatted(organisation));
        at("/organisationId");
    }
}
