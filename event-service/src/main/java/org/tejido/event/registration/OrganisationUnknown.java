package org.tejido.event.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.problem.Refusal;

/** Named by the team, and not heard of here. One that was registered this very second may be heard of in the next. */
final class OrganisationUnknown extends Refusal {

    OrganisationUnknown(@Nullable UUID organisation) {
        super(Kind.INVALID, "organisation-unknown", "There is no organisation %s.".formatted(organisation));
        at("/organisationId");
    }
}
