package org.tejido.member.kind;

import org.tejido.platform.problem.Refusal;

/** The board is chosen from among those who vote. */
final class EligibleWithoutVote extends Refusal {

    EligibleWithoutVote() {
        super(Kind.INVALID, "eligible-without-vote", "Members who may be elected vote, too.");
        at("/eligible");
    }
}
