package org.tejido.event.survey;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** One answer for each link. */
final class AlreadyAnswered extends Refusal {

    AlreadyAnswered(UUID registration) {
        super(Kind.CONFLICT, "already-answered", "Registration %s has answered.".formatted(registration));
    }
}
