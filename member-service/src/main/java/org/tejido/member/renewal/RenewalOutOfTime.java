package org.tejido.member.renewal;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** There are days for it: those before the year, and those of grace. */
final class RenewalOutOfTime extends Refusal {

    RenewalOutOfTime(LocalDate from, LocalDate until) {
        super(Kind.CONFLICT, "renewal-out-of-time", "It is confirmed from %s on and before %s.".formatted(from, until));
    }
}
