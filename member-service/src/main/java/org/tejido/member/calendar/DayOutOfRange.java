package org.tejido.member.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.problem.Refusal;

/** A slip of the keyboard, such as the year 20266. */
public final class DayOutOfRange extends Refusal {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    private DayOutOfRange(String pointer) {
        super(
                Kind.INVALID,
                "day-out-of-range",
                "A day is of the years from %d to %d.".formatted(FIRST_YEAR, LAST_YEAR));
        at(pointer);
    }

    /**
     * A day that is not given passes.
     *
     * @param pointer to the field, or the name of the parameter
     * @throws DayOutOfRange for a day of another age
     */
    public static void check(@Nullable LocalDate day, String pointer) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new DayOutOfRange(pointer);
        }
    }
}
