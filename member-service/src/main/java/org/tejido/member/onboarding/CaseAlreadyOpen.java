package org.tejido.member.onboarding;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** An organisation goes through a pipeline once at a time. */
final class CaseAlreadyOpen extends Refusal {

    CaseAlreadyOpen(UUID organisation) {
        super(
                Kind.CONFLICT,
                "onboarding-case-already-open",
                "The organisation %s goes through this pipeline already.".formatted(organisation));
        at("/organisationId");
    }
}
