package org.tejido.member.onboarding;

import java.util.List;
import org.tejido.platform.problem.Refusal;

/** The pipeline has no such stage. */
final class StageUnknown extends Refusal {

    StageUnknown(List<String> stages) {
        super(Kind.INVALID, "stage-unknown", "The stages of this pipeline are " + String.join(", ", stages) + ".");
        at("/to");
    }
}
