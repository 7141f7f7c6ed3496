package org.tejido.event.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation or an address that is invited.
 *
 * @param registrations how many of theirs are not over
 * @param links of an address: the event's page in each language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitationView(
        UUID invitationId,
        UUID eventId,
        @Nullable UUID organisationId,
        @Nullable String organisationName,
        @Nullable String email,
        Instant invitedAt,
        @Nullable Instant mailedAt,
        long registrations,
        @Nullable Map<String, String> links) {}
