package org.tejido.member.onboarding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case in a list: see {@link CaseView}. */
public record CaseLine(
        UUID caseId,
        UUID pipelineId,
        UUID organisationId,
        String organisationName,
        @Nullable UUID membershipId,
        String stage,
        String state,
        @Nullable Long daysInStage,
        boolean stalled,
        long version) {}
