package org.tejido.event.meeting;

import org.tejido.platform.problem.Refusal;

final class NoSuchSlot extends Refusal {

    NoSuchSlot(int place, int slot) {
        super(Kind.INVALID, "no-such-slot", "There is no slot %d.".formatted(slot));
        at("/away/" + place);
    }
}
