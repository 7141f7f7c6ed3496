package org.tejido.member.dues;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a year costs, and why.
 *
 * @param tariff the year from which the tariff counts that it follows
 */
record Quote(int year, int tariff, String source, List<Line> lines) {

    /**
     * @param code {@code band}, {@code pro-rata} or {@code entrance}
     * @param amount euros; negative where it takes away
     * @param because the figures that it was worked out from
     */
    record Line(String code, BigDecimal amount, Map<String, String> because) {}

    Quote {
        lines = List.copyOf(lines);
    }

    BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
