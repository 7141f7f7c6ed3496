package org.tejido.member.onboarding;

import java.util.List;
import org.tejido.platform.problem.Refusal;

/** A case is won where its pipeline ends. */
final class NotAtTheEnd extends Refusal {

    NotAtTheEnd(List<String> next) {
        super(Kind.CONFLICT, "not-at-the-end", "There are stages to come: " + String.join(", ", next) + ".");
        with("allowed", next);
    }
}
