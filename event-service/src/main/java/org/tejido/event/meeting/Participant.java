package org.tejido.event.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who can be met. Addresses are not shown: people meet at a table.
 *
 * @param away numbers of the slots in which they are not there
 * @param atMost meetings; null for as many as there is time for
 * @param departedAt when they said that they do not take part any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Participant(
        UUID participantId,
        UUID eventId,
        UUID registrationId,
        String name,
        @Nullable UUID organisationId,
        @Nullable String organisationName,
        @Nullable String offers,
        @Nullable String seeks,
        List<Integer> away,
        @Nullable Integer atMost,
        @Nullable Instant departedAt,
        long version) {}
