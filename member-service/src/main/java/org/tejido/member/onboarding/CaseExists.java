package org.tejido.member.onboarding;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** The id that the client made is taken. */
final class CaseExists extends Refusal {

    CaseExists(UUID id) {
        super(Kind.CONFLICT, "onboarding-case-exists", "There is an onboarding case %s already.".formatted(id));
        at("/id");
    }
}
