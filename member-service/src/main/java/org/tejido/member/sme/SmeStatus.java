package org.tejido.member.sme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rule says, and why.
 *
 * @param year the accounting year that it goes by; null where there is none, or none is needed
 */
record SmeStatus(SmeClass smeClass, @Nullable Integer year, List<Step> steps) {

    /**
     * One step of the way.
     *
     * @param about the enterprise that it speaks of; null where it speaks of the whole
     * @param sums whether it holds figures of others than the one it is about
     */
    record Step(String code, @Nullable UUID about, boolean sums, Map<String, String> because) {

        static Step of(String code, Map<String, String> because) {
            return new Step(code, null, false, because);
        }
    }

    static String percent(BigDecimal percentage) {
        return percentage.stripTrailingZeros().toPlainString();
    }
}
