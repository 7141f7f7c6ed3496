package org.tejido.member.membership;

import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.problem.Refusal;

/** A membership that ends in the future has to be over before the next can begin. */
final class StillAMember extends Refusal {

    StillAMember(OrganisationId organisation) {
        super(
                Kind.CONFLICT,
                "still-a-member",
                "The organisation %s is a member until its earlier membership ends.".formatted(organisation));
    }
}
