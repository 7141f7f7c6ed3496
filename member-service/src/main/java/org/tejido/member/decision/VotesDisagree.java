package org.tejido.member.decision;

import org.tejido.member.statutes.Majority;
import org.tejido.platform.problem.Refusal;

/** The outcome is what the votes say by the majority that counted on that day. */
final class VotesDisagree extends Refusal {

    VotesDisagree(Majority majority, boolean carried) {
        super(
                Kind.INVALID,
                "votes-disagree",
                "By a majority that is %s these votes %s.".formatted(majority.word(), carried ? "approve" : "refuse"));
        at("/outcome");
        with("majority", majority.word());
    }
}
