package org.tejido.member;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The real time, and what a test has added to it: whole days by the calendar, so that no change of summer time makes a story
 * of an hour before midnight a day longer. It never goes back: stories begin at whatever it shows.
 */
public class WallClock extends Clock {

    private static final ZoneId CLUSTER = ZoneId.of("Europe/Madrid");

    private volatile Duration ahead = Duration.ZERO;

    public void putForward(Duration by) {
        ahead = ahead.plus(by);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), CLUSTER);
    }

    @Override
    public Instant instant() {
        var days = ahead.toDays();
        return Instant.now()
                .atZone(CLUSTER)
                .plusDays(days)
                .plus(ahead.minusDays(days))
                .toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
