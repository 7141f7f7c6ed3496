package org.tejido.member.membership;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** An exclusion that nobody appealed against in time stands. */
final class AppealTooLate extends Refusal {

    AppealTooLate(LocalDate day) {
        super(Kind.CONFLICT, "appeal-too-late", "The last day of an appeal was %s.".formatted(day));
    }
}
