package org.tejido.event.agenda;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tejido.event.schedule.Schedule;

/**
 * Dates that return, by local time: a course at six stays at six when the clocks change.
 *
 * @param interval 1 for each week or month, 2 for each second
 * @param times how many dates there are, the first among them
 */
record Recurrence(Every every, int interval, int times) {

    private static final int DAYS_OF_WEEK = 7;
    private static final int LAST = -1;
    private static final int SURE_IN_EACH_MONTH = 4;

    enum Every {
        WEEK("week"),
        /** The same day; the last one where a month is shorter. */
        MONTH_DAY("month-day"),
        /** The second Tuesday, say; the last one of a month where the first date is in its fifth week. */
        MONTH_WEEKDAY("month-weekday");

        private final String word;

        Every(String word) {
            this.word = word;
        }

        /** @throws UnknownWord for anything else */
        static Every of(String word) {
            return Arrays.stream(values())
                    .filter(every -> every.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new UnknownWord(
                            "every",
                            word,
                            Arrays.stream(values()).map(every -> every.word).toList()));
        }
    }

    /** Those after the first, each as long by the clock. */
    List<Schedule> after(Schedule first) {
        var length = Duration.between(first.startsAt(), first.endsAt());
        return IntStream.range(1, times)
                .mapToObj(date -> start(first.startsAt(), (long) interval * date))
                .map(start ->
                        Schedule.of(start, start.plus(length), first.zone().getId()))
                .toList();
    }

    private LocalDateTime start(LocalDateTime first, long steps) {
        return switch (every) {
            case WEEK -> first.plusWeeks(steps);
            case MONTH_DAY -> first.plusMonths(steps);
            case MONTH_WEEKDAY -> sameWeekday(first.toLocalDate(), steps).atTime(first.toLocalTime());
        };
    }

    private static LocalDate sameWeekday(LocalDate first, long steps) {
        var week = (first.getDayOfMonth() - 1) / DAYS_OF_WEEK + 1;
        return first.plusMonths(steps)
                .with(TemporalAdjusters.dayOfWeekInMonth(
                        week > SURE_IN_EACH_MONTH ? LAST : week, first.getDayOfWeek()));
    }
}
