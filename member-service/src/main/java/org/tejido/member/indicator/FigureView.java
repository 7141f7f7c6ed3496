package org.tejido.member.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside its target.
 *
 * @param trend the figures at the ends of the periods before, the earliest first
 * @param explanation how it was counted and how far it is, in the reader's language
 */
record FigureView(
        UUID indicatorId,
        String code,
        @Nullable Integer line,
        @Nullable String goal,
        String titleEs,
        String titleEn,
        String unit,
        String direction,
        @Nullable BigDecimal value,
        BigDecimal part,
        @Nullable BigDecimal whole,
        @Nullable BigDecimal target,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal achieved,
        Pace.State state,
        List<Point> trend,
        String explanation) {

    record Point(LocalDate on, @Nullable BigDecimal value) {}
}
