package org.tejido.member.sme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The classes of article 2 of the Recommendation, and what is none of them. */
enum SmeClass {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE,

    /** It pursues no economic activity, so it is no enterprise at all (article 1). */
    NOT_APPLICABLE,

    /** Figures are missing. */
    UNKNOWN;

    /** From the lowest up. */
    static final List<Ceiling> CEILINGS = List.of(
            new Ceiling(MICRO, 10, millions(2), millions(2)),
            new Ceiling(SMALL, 50, millions(10), millions(10)),
            new Ceiling(MEDIUM, 250, millions(50), millions(43)));

    /**
     * @param headcount which must not be reached
     * @param turnover and {@code balanceTotal}: one of the two must not be exceeded
     */
    record Ceiling(SmeClass name, int headcount, BigDecimal turnover, BigDecimal balanceTotal) {

        boolean holds(Figures figures) {
            return figures.headcount().compareTo(BigDecimal.valueOf(headcount)) < 0
                    && (within(figures.turnover(), turnover) || within(figures.balanceTotal(), balanceTotal));
        }

        private static boolean within(@Nullable BigDecimal amount, BigDecimal ceiling) {
            return amount != null && amount.compareTo(ceiling) <= 0;
        }
    }

    /** As clients write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static BigDecimal millions(int euros) {
        return BigDecimal.valueOf(euros * 1_000_000L);
    }
}
