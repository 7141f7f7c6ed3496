package org.tejido.event.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param priceCents for all seats together, in the smallest unit of the currency */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationView(
        UUID registrationId,
        UUID eventId,
        String stage,
        PersonView person,
        @Nullable UUID organisationId,
        @Nullable String organisationName,
        int seats,
        boolean memberPrice,
        long priceCents,
        String currency,
        Instant registeredAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant attendedAt) {

    record PersonView(String name, String email) {}
}
