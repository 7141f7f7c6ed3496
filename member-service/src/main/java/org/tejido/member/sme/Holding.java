package org.tejido.member.sme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A holding as it is written down.
 *
 * @param until the first day on which it is no more; null as long as it lasts
 */
record Holding(
        UUID id,
        SmeForms.Side owner,
        SmeForms.Side owned,
        BigDecimal percentage,
        boolean control,
        HoldingKind kind,
        LocalDate since,
        @Nullable LocalDate until,
        long version) {

    /** Ended on the day that it began, it has never been. @throws HoldingEnded if it ended already */
    Holding end(LocalDate on) {
        if (until != null) {
            throw new HoldingEnded(until);
        }
        if (on.isBefore(since)) {
            throw new HoldingEndsBeforeItBegins(since, "/on");
        }
        return new Holding(id, owner, owned, percentage, control, kind, since, on, version + 1);
    }
}
