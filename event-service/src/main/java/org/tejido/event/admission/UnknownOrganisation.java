package org.tejido.event.admission;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** Not heard of here. One that was registered this very second may be heard of in the next. */
final class UnknownOrganisation extends Refusal {

    UnknownOrganisation(UUID organisation) {
        super(Kind.INVALID, "organisation-unknown", "There is no organisation %s.".formatted(organisation));
        at("/organisationId");
    }
}
