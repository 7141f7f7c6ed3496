package org.tejido.project.consortium;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** The call's owner is one of the partners. */
final class OwnerMissing extends Refusal {

    OwnerMissing(UUID organisation) {
        super(
                Kind.INVALID,
                "call-owner-not-a-partner",
                "The call's owner, %s, is not among the partners.".formatted(organisation));
        with("organisationId", organisation);
        at("/partners");
    }
}
