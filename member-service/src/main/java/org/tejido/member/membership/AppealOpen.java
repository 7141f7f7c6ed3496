package org.tejido.member.membership;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** Nobody is put out while he may still appeal. */
final class AppealOpen extends Refusal {

    AppealOpen(LocalDate day) {
        super(Kind.CONFLICT, "appeal-open", "The member may appeal until %s.".formatted(day));
    }
}
