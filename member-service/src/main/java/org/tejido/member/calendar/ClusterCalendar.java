package org.tejido.member.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class ClusterCalendar {

    private final Clock clock;
    private final ZoneId zone;

    ClusterCalendar(Clock clock, @Value("${tejido.zone}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate today() {
        return day(clock.instant());
    }

    /** The day that it was here. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** When a day begins here. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public Instant now() {
        return clock.instant();
    }
}
