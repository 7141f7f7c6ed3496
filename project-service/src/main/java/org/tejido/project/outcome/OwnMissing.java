package org.tejido.project.outcome;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** A member claims what is its own, with others or without. */
final class OwnMissing extends Refusal {

    OwnMissing(UUID organisation) {
        super(
                Kind.INVALID,
                "own-organisation-missing",
                "Name your own organisation, %s, among those whose outcome it is.".formatted(organisation));
        at("/organisationIds");
    }
}
