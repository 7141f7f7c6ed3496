package org.tejido.member.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a figure is on the way to the target of a year. On each day as much is expected as if it went straight from where the
 * year began to its target; a tenth more or less of that is no difference.
 *
 * @param target at the end of the year
 * @param expected on the day
 * @param achieved share of the target, 1 for all of it; for a figure that is to fall, how near it has come
 */
record Pace(
        @Nullable BigDecimal target,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal achieved,
        State state) {

    private static final BigDecimal MARGIN = new BigDecimal("0.1");
    private static final int DIGITS = 4;

    enum State {
        AHEAD,
        ON_TRACK,
        BEHIND,
        NO_TARGET,
        NO_FIGURE;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param up whether the figure is to rise
     * @param start where the year began
     */
    static Pace of(
            boolean up, BigDecimal start, @Nullable BigDecimal target, LocalDate on, @Nullable BigDecimal value) {
        if (target == null) {
            return new Pace(null, null, null, State.NO_TARGET);
        }
        var expected = expected(start, target, on);
        if (value == null) {
            return new Pace(target, expected, null, State.NO_FIGURE);
        }
        return new Pace(target, expected, achieved(up, target, value), state(up, target, expected, value));
    }

    private static BigDecimal expected(BigDecimal start, BigDecimal target, LocalDate on) {
        return target.subtract(start)
                .multiply(BigDecimal.valueOf(on.getDayOfYear()))
                .divide(BigDecimal.valueOf(on.lengthOfYear()), MathContext.DECIMAL64)
                .add(start)
                .setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal achieved(boolean up, BigDecimal target, BigDecimal value) {
        var whole = up ? target : value;
        var part = up ? value : target;
        return whole.signum() == 0 ? null : part.divide(whole, DIGITS, RoundingMode.HALF_UP);
    }

    private static State state(boolean up, BigDecimal target, BigDecimal expected, BigDecimal value) {
        var more = up ? value.subtract(expected) : expected.subtract(value);
        var margin = expected.abs().multiply(MARGIN);
        var reached = up ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
        if (more.compareTo(margin) > 0 || reached && more.signum() > 0) {
            return State.AHEAD;
        }
        return more.compareTo(margin.negate()) < 0 ? State.BEHIND : State.ON_TRACK;
    }
}
