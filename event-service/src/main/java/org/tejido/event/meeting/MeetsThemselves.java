package org.tejido.event.meeting;

import org.tejido.platform.problem.Refusal;

/** A meeting takes two. */
final class MeetsThemselves extends Refusal {

    MeetsThemselves() {
        super(Kind.INVALID, "meets-themselves", "Nobody meets themselves.");
        at("/participantId");
    }
}
