package org.tejido.member.interaction;

import org.tejido.platform.problem.Refusal;

/** One of the organisations is not known. */
final class OrganisationUnknown extends Refusal {

    OrganisationUnknown() {
        super(Kind.INVALID, "organisation-unknown", "One of the organisations is not known.");
        at("/organisations");
    }
}
