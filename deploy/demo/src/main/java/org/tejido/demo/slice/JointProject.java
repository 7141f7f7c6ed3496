package org.tejido.demo.slice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project in which at least two organisations of the slice worked together. */
public record JointProject(
        String projectId,
        String acronym,
        String title,
        String programme,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        List<String> participants,
        @Nullable String objective) {

    public UUID id() {
        return StableIds.of("collaboration", projectId);
    }
}
