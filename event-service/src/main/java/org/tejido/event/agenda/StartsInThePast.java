package org.tejido.event.agenda;

import org.tejido.event.schedule.Schedule;
import org.tejido.platform.problem.Refusal;

/** Nobody can register for what has begun before it was announced. */
final class StartsInThePast extends Refusal {

    StartsInThePast(Schedule schedule) {
        super(
                Kind.INVALID,
                "starts-in-the-past",
                "%s in %s has passed already.".formatted(schedule.startsAt(), schedule.zone()));
        at("/startsAt");
    }
}
