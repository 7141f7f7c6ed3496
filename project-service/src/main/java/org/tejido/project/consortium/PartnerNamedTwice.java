package org.tejido.project.consortium;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** An organisation is a partner once. */
final class PartnerNamedTwice extends Refusal {

    PartnerNamedTwice(UUID organisation, int place) {
        super(Kind.INVALID, "partner-named-twice", "Organisation %s is named twice.".formatted(organisation));
        with("organisationId", organisation);
        at("/partners/" + place + "/organisationId");
    }
}
