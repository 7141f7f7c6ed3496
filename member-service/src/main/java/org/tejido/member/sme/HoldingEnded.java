package org.tejido.member.sme;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

final class HoldingEnded extends Refusal {

    HoldingEnded(LocalDate on) {
        super(Kind.CONFLICT, "holding-ended", "It ended on %s already.".formatted(on));
    }
}
