package org.tejido.event.survey;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** Nobody is asked something else than those before him. */
final class SurveyBegun extends Refusal {

    SurveyBegun(UUID event) {
        super(Kind.CONFLICT, "survey-begun", "People have been asked about event %s already.".formatted(event));
    }
}
