package org.tejido.member.sme;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

final class HoldingEndsBeforeItBegins extends Refusal {

    HoldingEndsBeforeItBegins(LocalDate since, String pointer) {
        super(
                Kind.INVALID,
                "holding-ends-before-it-begins",
                "It began on %s; on that day at the earliest it can end, as if it had never been.".formatted(since));
        at(pointer);
    }
}
