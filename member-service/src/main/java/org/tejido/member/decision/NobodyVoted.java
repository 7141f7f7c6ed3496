package org.tejido.member.decision;

import org.tejido.platform.problem.Refusal;

/** A decision is carried or turned down by votes. */
final class NobodyVoted extends Refusal {

    NobodyVoted() {
        super(Kind.INVALID, "nobody-voted", "Somebody says yes or no: where all abstain nothing is decided.");
        at("/votes");
    }
}
