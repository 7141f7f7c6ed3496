package org.tejido.member.action;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action with what has become of it.
 *
 * @param overdue neither done nor dropped when it should have ended
 * @param budget by source, with what was spent of it; for the team alone, as is the owner
 */
record ActionView(
        UUID actionId,
        UUID planId,
        int line,
        String titleEs,
        String titleEn,
        @Nullable UUID owner,
        LocalDate startsOn,
        LocalDate endsOn,
        String state,
        boolean overdue,
        @Nullable List<Money> budget,
        List<Step> history,
        long version) {

    /** Euros. */
    record Money(String source, BigDecimal budget, BigDecimal spent) {}

    record Step(String state, @Nullable String reason, LocalDate on) {}

    ActionView withoutMoneyAndPeople() {
        return new ActionView(
                actionId, planId, line, titleEs, titleEn, null, startsOn, endsOn, state, overdue, null, history,
                version);
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
