package org.tejido.event.agenda;

import org.tejido.platform.problem.Refusal;

/** An event can shrink to the seats that are taken, no further. */
final class CapacityBelowTaken extends Refusal {

    CapacityBelowTaken(int capacity, int taken) {
        super(Kind.CONFLICT, "capacity-below-taken", "%d seats are too few: %d are taken.".formatted(capacity, taken));
        at("/capacity");
        with("taken", taken);
    }
}
