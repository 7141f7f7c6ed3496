package org.tejido.member.onboarding;

import java.util.List;
import org.tejido.platform.problem.Refusal;

/** The pipeline has no way from here to there. */
final class MoveNotAllowed extends Refusal {

    MoveNotAllowed(String from, String to, List<String> allowed) {
        super(Kind.CONFLICT, "move-not-allowed", "No way leads from %s to %s.".formatted(from, to));
        with("allowed", allowed);
        at("/to");
    }
}
