package org.tejido.event.admission;

import org.tejido.platform.problem.Refusal;

/** A category can shrink to the seats that are taken, no further. */
final class CategoryBelowTaken extends Refusal {

    CategoryBelowTaken(int capacity, int taken) {
        super(Kind.CONFLICT, "category-below-taken", "%d seats are too few: %d are taken.".formatted(capacity, taken));
        at("/capacity");
        with("taken", taken);
    }
}
