package org.tejido.event.admission;

import org.tejido.platform.problem.Refusal;

final class AllotmentInThePast extends Refusal {

    AllotmentInThePast() {
        super(Kind.INVALID, "allotment-in-the-past", "Seats are set aside until a moment to come.");
        at("/until");
    }
}
