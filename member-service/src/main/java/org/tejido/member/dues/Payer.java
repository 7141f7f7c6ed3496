package org.tejido.member.dues;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a tariff asks of a member.
 *
 * @param headcount of the year in question; null where nobody has declared it
 * @param since the day from which dues count
 * @param endedOn first day without membership
 */
record Payer(
        String tier,
        @Nullable Integer headcount,
        LocalDate since,
        @Nullable LocalDate endedOn) {}
