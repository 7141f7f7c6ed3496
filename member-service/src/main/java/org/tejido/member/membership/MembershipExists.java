package org.tejido.member.membership;

import org.tejido.platform.problem.Refusal;

/** The id that the client made is taken. */
final class MembershipExists extends Refusal {

    MembershipExists(MembershipId id) {
        super(Kind.CONFLICT, "membership-exists", "There is a membership %s already.".formatted(id));
        at("/id");
    }
}
