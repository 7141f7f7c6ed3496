package org.tejido.event.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The slots of an event's meetings, numbered from 0 on.
 *
 * @param publishedPlan the number of the plan that holds; null as long as there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Round(
        UUID eventId,
        String zone,
        List<Slot> slots,
        @Nullable Integer publishedPlan,
        long version) {

    record Slot(LocalDateTime startsAt, LocalDateTime endsAt, int tables) {}
}
