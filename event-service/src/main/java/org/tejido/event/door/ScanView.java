package org.tejido.event.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param results in the order of the scans
 */
record ScanView(UUID eventId, List<Line> results) {

    /** @param at the moment that the result is about */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID scanId,
            String result,
            @Nullable Instant at,
            @Nullable UUID registrationId,
            @Nullable String name,
            @Nullable Integer seats) {

        static Line of(UUID scan, Outcome outcome, @Nullable Guest guest) {
            return guest == null
                    ? new Line(scan, outcome.result().word(), outcome.at(), null, null, null)
                    : new Line(scan, outcome.result().word(), outcome.at(), guest.id(), guest.name(), guest.seats());
        }
    }
}
