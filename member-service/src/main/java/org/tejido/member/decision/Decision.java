package org.tejido.member.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.member.statutes.Majority;
import org.tejido.member.statutes.Statutes;

/**
 * As it was taken.
 *
 * @param about the membership, as it was when this was decided on
 * @param statutes the day from which the statutes count by which it was decided
 */
record Decision(
        UUID id,
        Subject about,
        Body body,
        LocalDate metOn,
        Majority majority,
        LocalDate statutes,
        boolean approved,
        Ballot ballot,
        Minutes minutes) {

    enum Body {
        BOARD,
        ASSEMBLY;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Body of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** @param open the first day on which it could be decided */
    record Subject(UUID membership, long version, UUID organisation, Matter matter, LocalDate open) {}

    /** @param sha256 of the document, in lower-case hexadecimal digits */
    record Minutes(
            @Nullable String number,
            @Nullable String url,
            @Nullable String sha256) {}

    /**
     * @throws VotesDisagree for an outcome that is not what the votes say
     * @throws AppealIsTheAssemblys for an appeal that the board would decide
     */
    static Decision taken(
            UUID id,
            Subject about,
            Body body,
            LocalDate metOn,
            Statutes statutes,
            boolean approved,
            Ballot ballot,
            Minutes minutes) {
        if (about.matter() == Matter.APPEAL && body != Body.ASSEMBLY) {
            throw new AppealIsTheAssemblys();
        }
        var majority = about.matter().majority(statutes);
        var carried = ballot.carriedBy(majority);
        if (carried != approved) {
            throw new VotesDisagree(majority, carried);
        }
        return new Decision(id, about, body, metOn, majority, statutes.fromDay(), approved, ballot, minutes);
    }
}
