package org.tejido.member.dues;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** Nobody can be late with what he has not been asked for. */
final class DueBeforeCharged extends Refusal {

    DueBeforeCharged(LocalDate chargedOn) {
        super(Kind.INVALID, "due-before-charged", "What is charged on %s is not due before.".formatted(chargedOn));
        at("/dueOn");
    }
}
