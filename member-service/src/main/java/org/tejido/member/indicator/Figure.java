package org.tejido.member.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator comes to on a day.
 *
 * @param value null where there is nothing to count, such as a share of nobody
 * @param part what the facts that are counted come to
 * @param whole what the part is a share of; null where it is no share
 */
record Figure(
        @Nullable BigDecimal value,
        BigDecimal part,
        @Nullable BigDecimal whole) {

    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
