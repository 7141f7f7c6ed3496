package org.tejido.member.decision;

import org.tejido.platform.problem.Refusal;

/** Who is no member on the day of the assembly, or one of a kind without a vote, does not vote in it. */
final class VoterWithoutVote extends Refusal {

    VoterWithoutVote(int place) {
        super(Kind.INVALID, "voter-without-vote", "The assembly's votes are those of members whose kind has one.");
        at("/votes/%d/organisationId".formatted(place));
    }
}
