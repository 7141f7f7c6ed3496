package org.tejido.event.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tejido.event.schedule.Schedule;
import org.tejido.platform.problem.Refusal;

class RecurrenceTest {

    /** The clocks change in Spain on 29 March and 25 October, in Morocco around Ramadan, on 15 February and 22 March 2026. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid,     2026-03-10T18:00, 2026-03-29",
        "Europe/Madrid,     2026-10-06T18:00, 2026-10-25",
        "Atlantic/Canary,   2026-03-10T18:00, 2026-03-29",
        "Atlantic/Canary,   2026-10-06T18:00, 2026-10-25",
        "Africa/Casablanca, 2026-02-03T18:00, 2026-02-15",
        "Africa/Casablanca, 2026-03-10T18:00, 2026-03-22"
    })
    void aWeeklyCourseKeepsItsHourWhenTheClocksChange(String zone, LocalDateTime start, LocalDate change) {
        var dates = every(Recurrence.Every.WEEK, 1, 6).after(schedule(start, zone));

        assertThat(dates).hasSize(5).allSatisfy(date -> {
            assertThat(date.startsAt().toLocalTime()).isEqualTo(LocalTime.of(18, 0));
            assertThat(date.endsAt().toLocalTime()).isEqualTo(LocalTime.of(20, 0));
            assertThat(date.startsAt().getDayOfWeek()).isEqualTo(start.getDayOfWeek());
        });
        assertThat(dates.stream()
                        .map(date -> date.start().atZone(ZoneId.of(zone)).getOffset())
                        .distinct())
                .as("the change is in between")
                .hasSize(2);
        assertThat(dates.getFirst().startsAt().toLocalDate()).isBefore(change);
        assertThat(dates.getLast().startsAt().toLocalDate()).isAfter(change);
    }

    @Test
    void aDateOnWhichNoClockShowsTheHourIsRefusedByItsName() {
        var nights = schedule(LocalDateTime.parse("2026-03-22T02:30"), "Europe/Madrid");

        assertThatThrownBy(() -> every(Recurrence.Every.WEEK, 1, 2).after(nights))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("local-time-skipped");
                    assertThat(refusal.getMessage()).contains("2026-03-29T02:30");
                });
    }

    @Test
    void anHourThatClocksShowTwiceMeansTheFirst() {
        var nights = schedule(LocalDateTime.parse("2026-10-18T02:30"), "Europe/Madrid");

        var twice = every(Recurrence.Every.WEEK, 1, 2).after(nights).getFirst();

        assertThat(twice.start()).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(Duration.between(twice.start(), twice.end()))
                .as("two hours by the clock")
                .isEqualTo(Duration.ofHours(3));
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK,          2, 2026-01-08T18:00, 2026-01-22 2026-02-05 2026-02-19",
        "MONTH_DAY,     1, 2026-01-31T18:00, 2026-02-28 2026-03-31 2026-04-30",
        "MONTH_DAY,     3, 2026-01-15T18:00, 2026-04-15 2026-07-15 2026-10-15",
        "MONTH_WEEKDAY, 1, 2026-01-13T18:00, 2026-02-10 2026-03-10 2026-04-14",
        "MONTH_WEEKDAY, 1, 2026-01-29T18:00, 2026-02-26 2026-03-26 2026-04-30"
    })
    void returnsAsItIsSaid(Recurrence.Every every, int interval, LocalDateTime start, String days) {
        assertThat(every(every, interval, 4).after(schedule(start, "Europe/Madrid")).stream()
                        .map(date -> date.startsAt().toLocalDate().toString()))
                .containsExactlyElementsOf(List.of(days.split(" ")));
    }

    private static Recurrence every(Recurrence.Every every, int interval, int times) {
        return new Recurrence(every, interval, times);
    }

    private static Schedule schedule(LocalDateTime start, String zone) {
        return Schedule.of(start, start.plusHours(2), zone);
    }
}
