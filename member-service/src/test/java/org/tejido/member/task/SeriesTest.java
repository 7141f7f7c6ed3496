package org.tejido.member.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {

    @ParameterizedTest(name = "every {0} since {1}, due {2}, done {3}: next {4}")
    @CsvSource({
        "day,     2026-05-01, 2026-05-01, 2026-05-01, 2026-05-02",
        "week,    2026-05-01, 2026-05-01, 2026-04-28, 2026-05-08",
        "week,    2026-05-01, 2026-05-01, 2026-05-20, 2026-05-22",
        "week,    2026-05-01, 2026-05-01, 2026-05-22, 2026-05-22",
        "month,   2026-01-31, 2026-01-31, 2026-01-31, 2026-02-28",
        "month,   2026-01-31, 2026-02-28, 2026-02-28, 2026-03-31",
        "month,   2026-01-31, 2026-03-31, 2026-05-30, 2026-05-31",
        "quarter, 2026-11-30, 2026-11-30, 2026-12-01, 2027-02-28",
        "year,    2024-02-29, 2024-02-29, 2024-03-01, 2025-02-28",
        "year,    2024-02-29, 2027-02-28, 2027-02-28, 2028-02-29",
    })
    void goesOnWithTheFirstDayThatHasNotPassed(
            String every, LocalDate since, LocalDate dueOn, LocalDate done, LocalDate next) {
        assertThat(new Series(Series.Every.of(every), since).next(dueOn, done)).isEqualTo(next);
    }
}
