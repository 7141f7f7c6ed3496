package org.tejido.member.dues;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** Nobody is suspended who has paid, or whose time to pay is not over. */
final class NotInArrears extends Refusal {

    NotInArrears(LocalDate dueUntil) {
        super(Kind.CONFLICT, "not-in-arrears", "Nothing is open that was due on %s or before.".formatted(dueUntil));
    }
}
