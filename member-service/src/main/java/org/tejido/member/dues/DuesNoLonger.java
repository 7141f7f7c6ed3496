package org.tejido.member.dues;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** Nobody pays for a year that his membership did not live to see. */
final class DuesNoLonger extends Refusal {

    DuesNoLonger(LocalDate endedOn, int year) {
        super(Kind.CONFLICT, "dues-no-longer", "The membership ended on %s, before %d.".formatted(endedOn, year));
    }
}
