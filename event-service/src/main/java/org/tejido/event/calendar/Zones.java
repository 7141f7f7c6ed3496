package org.tejido.event.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A zone as calendars carry it, no longer than what they hold: every change of the clocks from the one that was in force
 * at the beginning to the end, one by one. So it is exact also where the change follows the moon, as in Morocco.
 */
final class Zones {

    private static final Duration MARGIN = Duration.ofDays(1);
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private Zones() {}

    static VTimezone of(ZoneId zone, Instant from, Instant to) {
        var rules = zone.getRules();
        var written = new VTimezone(zone.getId());
        var before = rules.previousTransition(from.minus(MARGIN));
        if (before == null) {
            add(written, rules, from, LONG_AGO, rules.getOffset(from), rules.getOffset(from));
        } else {
            add(written, rules, before);
        }
        var next = rules.nextTransition(before == null ? from.minus(MARGIN) : before.getInstant());
        while (next != null && next.getInstant().isBefore(to.plus(MARGIN))) {
            add(written, rules, next);
            next = rules.nextTransition(next.getInstant());
        }
        return written;
    }

    private static void add(VTimezone zone, ZoneRules rules, ZoneOffsetTransition change) {
        add(
                zone,
                rules,
                change.getInstant(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static void add(
            VTimezone zone, ZoneRules rules, Instant at, LocalDateTime local, ZoneOffset before, ZoneOffset after) {
        if (rules.isDaylightSavings(at)) {
            var summer = new DaylightSavingsTime();
            write(summer, local, before, after);
            zone.addDaylightSavingsTime(summer);
        } else {
            var standard = new StandardTime();
            write(standard, local, before, after);
            zone.addStandardTime(standard);
        }
    }

    private static void write(Observance observance, LocalDateTime local, ZoneOffset before, ZoneOffset after) {
        observance.setDateStart(new DateTimeComponents(
                local.getYear(),
                local.getMonthValue(),
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
        observance.addTimezoneName(after.getId());
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
    }
}
