package org.tejido.member.sme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise's figures of an accounting year, or a sum of such.
 *
 * @param headcount in annual work units (article 5)
 * @param turnover euros; null where nobody has said
 * @param balanceTotal euros; null where nobody has said
 * @param consolidated whether they hold those of the enterprises that it controls
 */
record Figures(
        BigDecimal headcount,
        @Nullable BigDecimal turnover,
        @Nullable BigDecimal balanceTotal,
        boolean consolidated) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Enough to be held against the ceilings. */
    boolean suffice() {
        return turnover != null || balanceTotal != null;
    }

    /** An amount that one of the two has not said is not said of both. */
    Figures plus(Figures other) {
        return new Figures(
                headcount.add(other.headcount),
                sum(turnover, other.turnover),
                sum(balanceTotal, other.balanceTotal),
                consolidated);
    }

    /** Exact: nothing is rounded before the ceilings are looked at. */
    Figures share(BigDecimal percentage) {
        return new Figures(
                percent(headcount, percentage),
                turnover == null ? null : percent(turnover, percentage),
                balanceTotal == null ? null : percent(balanceTotal, percentage),
                consolidated);
    }

    /** As text with two decimals, for an explanation. */
    Map<String, String> told() {
        var told = new TreeMap<String, String>();
        told.put("headcount", text(headcount));
        if (turnover != null) {
            told.put("turnover", text(turnover));
        }
        if (balanceTotal != null) {
            told.put("balanceTotal", text(balanceTotal));
        }
        return told;
    }

    private static String text(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    private static BigDecimal percent(BigDecimal amount, BigDecimal percentage) {
        return amount.multiply(percentage).divide(HUNDRED);
    }
}
