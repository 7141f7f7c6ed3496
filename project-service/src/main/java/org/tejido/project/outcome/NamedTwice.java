package org.tejido.project.outcome;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** An outcome names each organisation once. */
final class NamedTwice extends Refusal {

    NamedTwice(UUID organisation, int place) {
        super(Kind.INVALID, "organisation-named-twice", "Organisation %s stands there twice.".formatted(organisation));
        at("/organisationIds/" + place);
    }
}
