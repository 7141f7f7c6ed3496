package org.tejido.event.admission;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seats set aside.
 *
 * @param until then what is left goes back to everyone; local at the event's place
 * @param categoryId where the event has categories
 */
record AllotmentForm(
        @NotNull UUID organisationId,
        @NotNull @Min(1) @Max(10_000) Integer seats,
        @NotNull @JsonFormat(lenient = OptBoolean.FALSE) LocalDateTime until,
        @Nullable UUID categoryId) {}
