package org.tejido.member.decision;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** Nobody decides on what has not been asked yet, or notes what has not happened yet. */
final class DecisionDayImpossible extends Refusal {

    private DecisionDayImpossible(LocalDate earliest, LocalDate today, String pointer) {
        super(Kind.INVALID, "decision-day-impossible", "The day is from %s to %s.".formatted(earliest, today));
        at(pointer);
    }

    static LocalDate unlessBetween(LocalDate earliest, LocalDate day, LocalDate today, String pointer) {
        if (day.isBefore(earliest) || day.isAfter(today)) {
            throw new DecisionDayImpossible(earliest, today, pointer);
        }
        return day;
    }
}
