package org.tejido.member.organisation;

import org.tejido.platform.problem.Refusal;

/** The id that the client made is taken. */
final class OrganisationExists extends Refusal {

    OrganisationExists(OrganisationId id) {
        super(Kind.CONFLICT, "organisation-exists", "There is an organisation %s already.".formatted(id));
        at("/id");
    }
}
