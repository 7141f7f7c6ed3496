package org.tejido.event.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param clawedBackAt absent while the seats are set aside */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AllotmentView(
        UUID allotmentId,
        UUID eventId,
        UUID organisationId,
        @Nullable String organisationName,
        @Nullable UUID categoryId,
        int seats,
        int taken,
        LocalDateTime until,
        @Nullable Instant clawedBackAt) {}
