package org.tejido.member.onboarding;

import org.tejido.platform.problem.Refusal;

/** No stage of the pipeline asks for that. */
final class RequirementUnknown extends Refusal {

    RequirementUnknown() {
        super(Kind.INVALID, "requirement-unknown", "No stage of this pipeline asks for that.");
        at("/requirement");
    }
}
