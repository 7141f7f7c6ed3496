package org.tejido.member.membership;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** Nobody is a member before having applied. */
final class SincePrecedesApplication extends Refusal {

    SincePrecedesApplication(LocalDate appliedOn, LocalDate since) {
        super(Kind.INVALID, "since-precedes-application", "The application is of " + appliedOn + "; membership cannot begin on " + since + ".");
        with("appliedOn", appliedOn);
        at("/since");
    }
}
