package org.tejido.member.dues;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** Whoever is suspended resumes once it has paid. */
final class StillInArrears extends Refusal {

    StillInArrears(LocalDate due) {
        super(Kind.CONFLICT, "still-in-arrears", "Something is open that was due on %s.".formatted(due));
    }
}
