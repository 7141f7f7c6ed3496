package org.tejido.project.consortium;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** Partners are found by cooperating: the call's owner has accepted no interest of this one. */
final class NoCooperation extends Refusal {

    NoCooperation(UUID organisation, int place) {
        super(
                Kind.INVALID,
                "partner-without-cooperation",
                "Organisation %s has no cooperation over this call.".formatted(organisation));
        with("organisationId", organisation);
        at("/partners/" + place + "/organisationId");
    }
}
