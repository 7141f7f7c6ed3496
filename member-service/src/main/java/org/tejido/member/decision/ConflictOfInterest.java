package org.tejido.member.decision;

import org.tejido.platform.problem.Refusal;

/** Whoever belongs to the organisation concerned, or has declared a conflict, abstains. */
final class ConflictOfInterest extends Refusal {

    ConflictOfInterest(int place) {
        super(
                Kind.INVALID,
                "conflict-of-interest",
                "Whoever belongs to the organisation concerned, or has a conflict of interest, abstains or stays"
                        + " away.");
        at("/votes/%d/vote".formatted(place));
    }
}
