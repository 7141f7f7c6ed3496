package org.tejido.member.indicator;

import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An indicator of a plan. @param targets by year */
record IndicatorView(
        UUID indicatorId,
        UUID planId,
        @Nullable Integer line,
        String code,
        @Nullable String goal,
        String titleEs,
        String titleEn,
        String unit,
        String direction,
        String frequency,
        String sourceEs,
        String sourceEn,
        @Nullable BigDecimal baseline,
        Definition definition,
        TreeMap<Integer, BigDecimal> targets,
        long version) {

    /** Whether it begins each year at nothing. */
    boolean grows() {
        return definition.span().equals("year") && !unit.equals("percent") && !unit.equals("index");
    }

    @Nullable
    BigDecimal target(int year) {
        return targets.get(year);
    }
}
