package org.tejido.member.membership;

import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.problem.Refusal;

/** One application or membership at a time. */
final class MembershipAlreadyOpen extends Refusal {

    MembershipAlreadyOpen(OrganisationId organisation) {
        super(
                Kind.CONFLICT,
                "membership-already-open",
                "The organisation %s has applied or is a member already.".formatted(organisation));
        at("/organisationId");
    }
}
