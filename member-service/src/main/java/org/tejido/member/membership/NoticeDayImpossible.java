package org.tejido.member.membership;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** A member leaves when it likes, after the notice that the statutes ask for. */
final class NoticeDayImpossible extends Refusal {

    private NoticeDayImpossible(LocalDate earliest, LocalDate latest) {
        super(
                Kind.INVALID,
                "notice-day-impossible",
                "By a notice of today a membership ends on %s at the earliest and on %s at the latest."
                        .formatted(earliest, latest));
        at("/on");
        with("earliest", earliest);
    }

    static LocalDate unlessBetween(LocalDate earliest, LocalDate day, LocalDate latest) {
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            throw new NoticeDayImpossible(earliest, latest);
        }
        return day;
    }
}
