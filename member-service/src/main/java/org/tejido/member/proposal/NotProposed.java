package org.tejido.member.proposal;

import org.tejido.platform.problem.Refusal;

final class NotProposed extends Refusal {

    NotProposed() {
        super(Kind.INVALID, "not-proposed", "Of these fields, one at least is not open in this proposal.");
        at("/fields");
    }
}
