package org.tejido.member.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    /** 2 July 2026 is the 183rd of 365 days. */
    @ParameterizedTest(name = "{0} from {1} to {2} on {3}: {4} is {7}")
    @CsvSource({
        "up,   0,  365, 2026-07-02, 183,  183, 0.5014, on-track",
        "up,   0,  365, 2026-07-02, 165,  183, 0.4521, on-track",
        "up,   0,  365, 2026-07-02, 164,  183, 0.4493, behind",
        "up,   0,  365, 2026-07-02, 201,  183, 0.5507, on-track",
        "up,   0,  365, 2026-07-02, 202,  183, 0.5534, ahead",
        "up,   0,  365, 2026-12-31, 365,  365, 1,      on-track",
        "up,   98, 100, 2026-07-02, 100,  99.0027, 1,  ahead",
        "up,   40, 50,  2026-12-31, 40,   50,  0.8,    behind",
        "down, 20, 10,  2026-12-31, 10,   10,  1,      on-track",
        "down, 20, 10,  2026-07-02, 20,   14.9863, 0.5, behind",
        "down, 20, 10,  2026-07-02, 8,    14.9863, 1.25, ahead",
    })
    void expectsAsMuchAsIfItWentStraightToItsTarget(
            String direction,
            BigDecimal start,
            BigDecimal target,
            LocalDate on,
            BigDecimal value,
            BigDecimal expected,
            BigDecimal achieved,
            String state) {
        var pace = Pace.of(direction.equals("up"), start, target, on, value);

        assertThat(pace.expected()).isEqualByComparingTo(expected);
        assertThat(pace.achieved()).isEqualByComparingTo(achieved);
        assertThat(pace.state().word()).isEqualTo(state);
    }

    @Test
    void saysNothingWithoutATargetOrAFigure() {
        var on = LocalDate.of(2026, 7, 2);

        assertThat(Pace.of(true, BigDecimal.ZERO, null, on, BigDecimal.TEN).state())
                .isEqualTo(Pace.State.NO_TARGET);
        assertThat(Pace.of(true, BigDecimal.ZERO, BigDecimal.TEN, on, null).state())
                .isEqualTo(Pace.State.NO_FIGURE);
        assertThat(Pace.of(true, BigDecimal.ZERO, BigDecimal.ZERO, on, BigDecimal.ZERO)
                        .achieved())
                .isNull();
    }

    @ParameterizedTest(name = "{0} before {1}")
    @CsvSource({
        "monthly,   2026-03-31, 2025-11-30 2025-12-31 2026-01-31 2026-02-28",
        "quarterly, 2026-03-31, 2025-03-31 2025-06-30 2025-09-30 2025-12-31",
        "quarterly, 2026-04-01, 2025-06-30 2025-09-30 2025-12-31 2026-03-31",
        "yearly,    2026-12-31, 2022-12-31 2023-12-31 2024-12-31 2025-12-31",
    })
    void looksBackOverTheEndsOfThePeriodsBefore(String frequency, LocalDate on, String days) {
        assertThat(Dashboard.periods(frequency, on))
                .extracting(LocalDate::toString)
                .containsExactly(days.split(" "));
    }
}
