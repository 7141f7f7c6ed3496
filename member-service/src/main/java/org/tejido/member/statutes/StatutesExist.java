package org.tejido.member.statutes;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** One text of them begins on a day. */
final class StatutesExist extends Refusal {

    StatutesExist(LocalDate day) {
        super(Kind.CONFLICT, "statutes-exist", "Statutes that count from %s on are there already.".formatted(day));
        at("/fromDay");
    }
}
