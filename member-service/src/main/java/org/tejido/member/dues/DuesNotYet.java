package org.tejido.member.dues;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** Nobody pays for the time before he was a member. */
final class DuesNotYet extends Refusal {

    DuesNotYet(LocalDate since, int year) {
        super(Kind.CONFLICT, "dues-not-yet", "Dues count from %s, not in %d yet.".formatted(since, year));
    }
}
