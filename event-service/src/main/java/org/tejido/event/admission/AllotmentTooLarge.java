package org.tejido.event.admission;

import org.tejido.platform.problem.Refusal;

/** What is set aside has to be free. */
final class AllotmentTooLarge extends Refusal {

    AllotmentTooLarge(int seats, int left) {
        super(
                Kind.CONFLICT,
                "allotment-too-large",
                "%d seats cannot be set aside: %d are free.".formatted(seats, left));
        at("/seats");
        with("left", left);
    }
}
