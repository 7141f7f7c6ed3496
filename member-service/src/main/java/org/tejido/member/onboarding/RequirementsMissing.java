package org.tejido.member.onboarding;

import java.util.List;
import org.tejido.platform.problem.Refusal;

/** Something mandatory of the stage is not done, or counts no longer. */
final class RequirementsMissing extends Refusal {

    RequirementsMissing(List<String> missing) {
        super(Kind.CONFLICT, "requirements-missing", "Not done yet: " + String.join(", ", missing) + ".");
        with("missing", missing);
    }
}
