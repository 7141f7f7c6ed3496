package org.tejido.member.onboarding;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** The decision on the application closes the case, and nothing else does. */
final class DecidedWithTheApplication extends Refusal {

    DecidedWithTheApplication(UUID membership) {
        super(Kind.CONFLICT, "decided-with-the-application", "The decision on the application closes this case.");
        with("membershipId", membership);
    }
}
