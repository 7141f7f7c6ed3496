package org.tejido.member.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as clients see it.
 *
 * @param state open, parked, won or lost
 * @param daysInStage since it came or was resumed, for an open one
 * @param stalled longer there than the stage's limit
 * @param next stages that it may go forward to
 * @param missing mandatory and not done, of the stage in which it is
 * @param owner for the team, as is {@code reason}
 */
record CaseView(
        UUID caseId,
        UUID pipelineId,
        UUID organisationId,
        String organisationName,
        @Nullable UUID membershipId,
        @Nullable UUID owner,
        String stage,
        String state,
        @Nullable Long daysInStage,
        boolean stalled,
        @Nullable String reason,
        List<String> next,
        List<String> missing,
        List<Item> requirements,
        long version) {

    /**
     * @param done ticked, and still counting today
     * @param fileId of the paper that shows it; for the team
     */
    record Item(
            String stage,
            String code,
            String kind,
            String titleEs,
            String titleEn,
            boolean mandatory,
            String tickedBy,
            boolean done,
            @Nullable LocalDate tickedOn,
            @Nullable LocalDate validUntil,
            @Nullable UUID fileId) {}
}
