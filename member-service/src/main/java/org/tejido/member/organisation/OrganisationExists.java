package org.tejido.member.organisation;

import org.tejido.platform.problem.Refusal;

/** The id that the caller chose is taken. */
final class OrganisationExists extends Refusal {

    OrganisationExists(Organisation.Id id) {
        super(Kind.CONFLICT, "organisation-exists", "There is already an organisation " + id + ".");
    }
}
