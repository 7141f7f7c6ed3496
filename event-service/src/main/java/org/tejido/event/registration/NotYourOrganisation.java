package org.tejido.event.registration;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** Only its own people and the team register somebody for an organisation: its price and its history are at stake. */
final class NotYourOrganisation extends Refusal {

    NotYourOrganisation(UUID organisation) {
        super(
                Kind.FORBIDDEN,
                "not-your-organisation",
                "You do not act for the organisation %s.".formatted(organisation));
        at("/organisationId");
    }
}
