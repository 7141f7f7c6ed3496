package org.tejido.project.cooperation;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** The organisation that the team names is none of the two. */
final class NotAParty extends Refusal {

    NotAParty(UUID organisation) {
        super(Kind.INVALID, "not-a-party", "Organisation %s is none of the two.".formatted(organisation));
        at("/organisationId");
    }
}
