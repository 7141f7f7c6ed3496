package org.tejido.member.decision;

import org.tejido.platform.problem.Refusal;

/** Each vote is somebody's. */
final class VoterUnclear extends Refusal {

    VoterUnclear() {
        super(
                Kind.INVALID,
                "voter-unclear",
                "Say of each vote whose it is: the person's name or the id of the seat, and not both.");
        at("/votes");
    }
}
