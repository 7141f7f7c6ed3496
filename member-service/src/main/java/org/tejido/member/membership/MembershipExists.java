package org.tejido.member.membership;

import org.tejido.platform.problem.Refusal;

/** The id that the caller chose is taken. */
final class MembershipExists extends Refusal {

    MembershipExists(Membership.Id id) {
        super(Kind.CONFLICT, "membership-exists", "There is already a membership " + id + ".");
    }
}
