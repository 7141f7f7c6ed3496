package org.tejido.member.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership as clients see it.
 *
 * @param stage applied, active, suspended, accused, heard, excluded, appealed, rejected or ended
 * @param kind of members, today; of an application, the one that it is for
 * @param since first day of the term
 * @param endedOn first day without it
 * @param exclusion how far it has come, while somebody seeks it
 * @param endedHow ended by the team, left by itself, or excluded
 * @param reason of a rejection or an end; for the team
 * @param decisionId the recorded decision that its last step follows from
 */
record MembershipView(
        UUID membershipId,
        UUID organisationId,
        String organisationName,
        String stage,
        LocalDate appliedOn,
        String kind,
        @Nullable String tier,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate since,
        @Nullable LocalDate rejectedOn,
        @Nullable LocalDate suspendedOn,
        @Nullable ExclusionView exclusion,
        @Nullable LocalDate endedOn,
        @Nullable String endedHow,
        @Nullable String reason,
        @Nullable UUID decisionId,
        long version) {}
