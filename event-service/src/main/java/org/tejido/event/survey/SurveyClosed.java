package org.tejido.event.survey;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** Answers are taken once the event is over, for some days, of those who came. */
final class SurveyClosed extends Refusal {

    SurveyClosed(UUID registration) {
        super(Kind.CONFLICT, "survey-closed", "Registration %s is asked nothing now.".formatted(registration));
    }
}
