package org.tejido.project.collaboration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A joint project as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CollaborationView(
        UUID collaborationId,
        String title,
        @Nullable String acronym,
        @Nullable String programme,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        List<UUID> organisationIds,
        @JsonProperty("abstract") @Nullable String summary,
        @Nullable String source) {}
