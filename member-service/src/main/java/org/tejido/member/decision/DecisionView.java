package org.tejido.member.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as clients see it. How many voted how, and who, is for the team: of a small board the one betrays the other.
 *
 * @param matter admission, exclusion or appeal
 * @param outcome approved or refused
 * @param ratification none where nobody asks for it, then pending, then done
 */
record DecisionView(
        UUID decisionId,
        UUID membershipId,
        UUID organisationId,
        String matter,
        String body,
        LocalDate metOn,
        String majority,
        LocalDate statutes,
        String outcome,
        String ratification,
        @Nullable LocalDate ratifiedOn,
        @Nullable String ratificationMinutes,
        @Nullable String minutesNumber,
        @Nullable String minutesUrl,
        @Nullable String minutesSha256,
        @Nullable Tally tally,
        @Nullable List<VoteView> votes) {

    record Tally(int yes, int no, int abstentions, int absent) {}

    record VoteView(
            @Nullable String name,
            @Nullable UUID seatId,
            @Nullable UUID organisationId,
            boolean conflict,
            String vote) {}
}
