package org.tejido.event.invitation;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** Not heard of here. One that was registered this very second may be heard of in the next. */
final class UnknownInvitee extends Refusal {

    UnknownInvitee(UUID organisation, int place) {
        super(Kind.INVALID, "organisation-unknown", "There is no organisation %s.".formatted(organisation));
        at("/organisationIds/" + place);
    }
}
