package org.tejido.member.dues;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tejido.member.kind.MemberKind;

/**
 * What a tariff asks of a member.
 *
 * @param headcount of the year in question; null where nobody has declared it
 * @param sme its class, where the tariff goes by it; null where nobody has looked
 * @param since the day from which dues count
 * @param endedOn first day without membership
 */
record Payer(
        String tier,
        @Nullable Integer headcount,
        @Nullable Sme sme,
        LocalDate since,
        @Nullable LocalDate endedOn,
        Kind kind) {

    Payer(String tier, @Nullable Integer headcount, LocalDate since, @Nullable LocalDate endedOn, Kind kind) {
        this(tier, headcount, null, since, endedOn, kind);
    }

    Payer of(Sme found) {
        return new Payer(tier, headcount, found, since, endedOn, kind);
    }

    /**
     * A class by Recommendation 2003/361/EC.
     *
     * @param word micro, small, medium or large, or why it is none
     * @param on the day of which it is
     * @param year the accounting year that it goes by; null where there is none, or somebody only asks
     */
    record Sme(String word, LocalDate on, @Nullable Integer year) {}

    /**
     * @param code of the kind of members in the year in question
     * @param paysDues whether such members do
     * @param entrance whether it pays the entrance fee: not everybody who returns does
     */
    record Kind(String code, boolean paysDues, boolean entrance) {

        static final Kind USUAL = new Kind(MemberKind.USUAL, true, true);
    }
}
