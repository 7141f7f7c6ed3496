package org.tejido.event.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param priceCents for all seats together, in the smallest unit of the currency
 * @param outcome of one that was withdrawn
 * @param ahead of one that waits, where it is asked for alone
 * @param answers by the keys of the questions of that version
 * @param companions those who come on the other seats, as far as their names are known
 * @param noMailSince when somebody wanted no more mail about it
 * @param erasedAt since when nobody is named any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationView(
        UUID registrationId,
        UUID eventId,
        String stage,
        PersonView person,
        @Nullable UUID categoryId,
        @Nullable UUID organisationId,
        @Nullable String organisationName,
        int seats,
        boolean memberPrice,
        long priceCents,
        String currency,
        Instant registeredAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant attendedAt,
        @Nullable String outcome,
        @Nullable Instant offerUntil,
        @Nullable Long ahead,
        @Nullable Map<String, Object> answers,
        @Nullable Integer formVersion,
        @Nullable List<Companions.Companion> companions,
        @Nullable Instant noMailSince,
        @Nullable Instant erasedAt) {

    record PersonView(String name, String email) {}
}
