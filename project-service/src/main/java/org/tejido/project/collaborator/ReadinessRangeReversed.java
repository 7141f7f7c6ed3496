package org.tejido.project.collaborator;

import org.tejido.platform.problem.Refusal;

/** A range of technology readiness levels ends before it starts. */
final class ReadinessRangeReversed extends Refusal {

    ReadinessRangeReversed(int from, int to) {
        super(
                Kind.INVALID,
                "readiness-range-reversed",
                "The range of levels ends (%d) before it starts (%d).".formatted(to, from));
        at("/trlTo");
    }
}
