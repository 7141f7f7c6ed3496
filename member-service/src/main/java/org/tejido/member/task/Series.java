package org.tejido.member.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days that lie one period apart. Counted from the first of them, so that the 31st comes back after a February. */
record Series(Every every, LocalDate since) {

    enum Every {
        DAY(ChronoUnit.DAYS, 1),
        WEEK(ChronoUnit.WEEKS, 1),
        MONTH(ChronoUnit.MONTHS, 1),
        QUARTER(ChronoUnit.MONTHS, 3),
        YEAR(ChronoUnit.YEARS, 1);

        private final ChronoUnit unit;
        private final int units;

        Every(ChronoUnit unit, int units) {
            this.unit = unit;
            this.units = units;
        }

        static Every of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The first day after that one that has not passed: whoever is late does not owe all that he has missed. */
    LocalDate next(LocalDate dueOn, LocalDate today) {
        var wanted = today.isAfter(dueOn) ? today : dueOn.plusDays(1);
        // A step too few at most: months are not all of a length.
        var steps = Math.max(0, every.unit.between(since, wanted) / every.units);
        while (day(steps).isBefore(wanted)) {
            steps++;
        }
        return day(steps);
    }

    private LocalDate day(long steps) {
        return since.plus(steps * every.units, every.unit);
    }
}
