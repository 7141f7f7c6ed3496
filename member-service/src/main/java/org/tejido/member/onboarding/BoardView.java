package org.tejido.member.onboarding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stages of a pipeline, each with the live cases in it, the stalled ones first. */
record BoardView(UUID pipelineId, String titleEs, String titleEn, List<Column> stages) {

    record Column(String code, String titleEs, String titleEn, int limitDays, List<Card> cases) {}

    /** @param daysInStage absent while it is parked */
    record Card(
            UUID caseId,
            UUID organisationId,
            String organisationName,
            @Nullable UUID owner,
            boolean parked,
            @Nullable Long daysInStage,
            boolean stalled,
            long version) {}
}
