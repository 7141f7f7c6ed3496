package org.tejido.event.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as one of the two sees it.
 *
 * @param asks true where it was this side's wish
 * @param rank how much this side wants it, 1 most; null as long as it has not said so
 * @param hour when and where in the plan that is published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingView(
        UUID meetingId,
        UUID eventId,
        String stage,
        boolean asks,
        Partner partner,
        @Nullable Integer rank,
        @Nullable String message,
        @Nullable Hour hour,
        long version) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Partner(
            UUID participantId, String name, @Nullable String organisationName) {}

    record Hour(LocalDateTime startsAt, LocalDateTime endsAt, String zone, int table) {}
}
