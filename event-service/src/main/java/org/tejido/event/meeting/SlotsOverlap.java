package org.tejido.event.meeting;

import org.tejido.platform.problem.Refusal;

/** Slots follow each other: nobody is at two meetings at once because two slots are. */
final class SlotsOverlap extends Refusal {

    SlotsOverlap(int slot) {
        super(Kind.INVALID, "slots-overlap", "Slot %d begins before the one before it has ended.".formatted(slot + 1));
        at("/slots/" + slot + "/startsAt");
    }
}
