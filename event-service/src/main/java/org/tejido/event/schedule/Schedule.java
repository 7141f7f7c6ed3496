package org.tejido.event.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * From a local time to a local time in one zone.
 *
 * <p>Where clocks are set back an hour is shown twice: the first occurrence is meant, as in RFC 5545, section 3.3.5.
 * Where they are set forward an hour is not shown at all: nothing can start or end in it.
 */
public record Schedule(LocalDateTime startsAt, LocalDateTime endsAt, ZoneId zone) {

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    public Schedule {
        requireHolds(startsAt, endsAt, zone, "");
    }

    /** @throws UnknownZone for what is no IANA region, offsets such as {@code +02:00} among it */
    public static Schedule of(LocalDateTime startsAt, LocalDateTime endsAt, String zone) {
        return of(startsAt, endsAt, zone, "");
    }

    /** @param within the JSON pointer to what has these times, for what is said where they do not hold */
    public static Schedule of(LocalDateTime startsAt, LocalDateTime endsAt, String zone, String within) {
        if (!ZONES.contains(zone)) {
            throw new UnknownZone(zone, within);
        }
        requireHolds(startsAt, endsAt, ZoneId.of(zone), within);
        return new Schedule(startsAt, endsAt, ZoneId.of(zone));
    }

    public Instant start() {
        return instant(startsAt, zone);
    }

    public Instant end() {
        return instant(endsAt, zone);
    }

    public boolean encloses(Instant from, Instant to) {
        return !from.isBefore(start()) && !to.isAfter(end());
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(end());
    }

    public boolean hasStarted(Instant now) {
        return !now.isBefore(start());
    }

    private static void requireHolds(LocalDateTime startsAt, LocalDateTime endsAt, ZoneId zone, String within) {
        requireExists(startsAt, zone, within + "/startsAt");
        requireExists(endsAt, zone, within + "/endsAt");
        if (!instant(startsAt, zone).isBefore(instant(endsAt, zone))) {
            throw new EndPrecedesStart(startsAt, endsAt, within);
        }
    }

    private static void requireExists(LocalDateTime local, ZoneId zone, String pointer) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new SkippedLocalTime(local, zone, pointer);
        }
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        ZoneOffset first = zone.getRules().getValidOffsets(local).getFirst();
        return local.toInstant(first);
    }
}
