package org.tejido.project.collaboration;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the team says of a joint project. */
record CollaborationForm(
        @Nullable UUID id,
        @NotBlank @Size(max = 500) String title,
        @Nullable @Size(max = 60) String acronym,
        @Nullable @Size(max = 100) String programme,
        @NotNull LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @NotEmpty @Size(max = 200) List<@NotNull UUID> organisationIds,

        @JsonProperty("abstract") @Nullable @Size(max = 20000)
        String summary,

        @Nullable @Size(max = 500) String source) {}
