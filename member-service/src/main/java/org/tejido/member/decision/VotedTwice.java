package org.tejido.member.decision;

import org.tejido.platform.problem.Refusal;

/** Nobody votes twice. */
final class VotedTwice extends Refusal {

    VotedTwice(int place) {
        super(Kind.INVALID, "voted-twice", "Somebody votes twice.");
        at("/votes/%d".formatted(place));
    }
}
