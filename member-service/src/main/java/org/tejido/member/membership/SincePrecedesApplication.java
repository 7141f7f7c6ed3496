package org.tejido.member.membership;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

final class SincePrecedesApplication extends Refusal {

    SincePrecedesApplication(LocalDate appliedOn, LocalDate since) {
        super(
                Kind.INVALID,
                "since-precedes-application",
                "The organisation applied on %s and cannot be a member since %s.".formatted(appliedOn, since));
        at("/since");
    }
}
