package org.tejido.member.indicator;

import org.tejido.platform.problem.Refusal;

/** Only what no system knows is stated. */
final class CountedByTheSystem extends Refusal {

    CountedByTheSystem() {
        super(Kind.CONFLICT, "counted-by-the-system", "This figure is counted from facts: nobody states it.");
    }
}
