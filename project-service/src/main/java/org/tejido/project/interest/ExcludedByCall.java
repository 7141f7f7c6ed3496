package org.tejido.project.interest;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** For that organisation there is no such call; told to the team, which sees it and acts for many. */
final class ExcludedByCall extends Refusal {

    ExcludedByCall(UUID organisation) {
        super(Kind.CONFLICT, "organisation-excluded", "The call is not for organisation %s.".formatted(organisation));
        at("/organisationId");
    }
}
