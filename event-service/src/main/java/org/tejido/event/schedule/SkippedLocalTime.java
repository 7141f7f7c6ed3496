package org.tejido.event.schedule;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.tejido.platform.problem.Refusal;

/** The clocks are set forward over this time: no clock of the zone ever shows it. */
final class SkippedLocalTime extends Refusal {

    SkippedLocalTime(LocalDateTime local, ZoneId zone, String pointer) {
        super(
                Kind.INVALID,
                "local-time-skipped",
                "No clock in %s shows %s: it is set forward over that hour, to %s."
                        .formatted(
                                zone,
                                local,
                                zone.getRules().getTransition(local).getDateTimeAfter()));
        at(pointer);
    }
}
