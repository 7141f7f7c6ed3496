package org.tejido.project.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Work of the office, as the team sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SupportView(
        UUID supportId,
        int line,
        int minutes,
        LocalDate on,
        @Nullable String note) {}
