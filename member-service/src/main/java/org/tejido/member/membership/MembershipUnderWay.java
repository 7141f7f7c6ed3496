package org.tejido.member.membership;

import org.tejido.platform.problem.Refusal;

/** An organisation has one membership at a time. */
final class MembershipUnderWay extends Refusal {

    MembershipUnderWay() {
        super(Kind.CONFLICT, "membership-under-way", "This organisation has applied already, or is a member.");
    }
}
