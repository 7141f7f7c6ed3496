package org.tejido.member.dues;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tejido.member.kind.MemberKind;

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
        @Nullable LocalDate endedOn,
        Kind kind) {

    /**
     * @param code of the kind of members in the year in question
     * @param paysDues whether such members do
     * @param entrance whether it pays the entrance fee: not everybody who returns does
     */
    record Kind(String code, boolean paysDues, boolean entrance) {

        static final Kind USUAL = new Kind(MemberKind.USUAL, true, true);
    }
}
