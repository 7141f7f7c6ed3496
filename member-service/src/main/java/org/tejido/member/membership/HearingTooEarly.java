package org.tejido.member.membership;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** Whoever is accused has time to prepare. */
final class HearingTooEarly extends Refusal {

    HearingTooEarly(LocalDate day) {
        super(
                Kind.CONFLICT,
                "hearing-too-early",
                "Unless it answers before, the member is heard from %s on.".formatted(day));
    }
}
