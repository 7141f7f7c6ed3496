package org.tejido.event.meeting;

import org.tejido.platform.problem.Refusal;

final class SlotOutsideEvent extends Refusal {

    SlotOutsideEvent(int slot) {
        super(Kind.INVALID, "slot-outside-event", "Slot %d is not within the event.".formatted(slot + 1));
        at("/slots/" + slot);
    }
}
