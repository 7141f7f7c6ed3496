package org.tejido.event.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever registered is told.
 *
 * @param stage such as {@code confirmed}, or {@code waiting} with how many are {@code ahead}
 * @param priceCents for all seats together, in the smallest unit of the currency
 * @param token shown this once, to those without an account
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(
        UUID registrationId,
        UUID eventId,
        String stage,
        @Nullable UUID categoryId,
        @Nullable UUID organisationId,
        int seats,
        boolean memberPrice,
        long priceCents,
        String currency,
        @Nullable Long ahead,
        @Nullable String token) {

    static Receipt of(Application application, Verdict verdict, Verdict.Terms terms) {
        var token = application.token();
        return new Receipt(
                application.id().value(),
                application.event(),
                verdict.word(),
                application.category(),
                application.organisation(),
                application.seats(),
                terms.memberPrice(),
                terms.priceCents(),
                terms.currency(),
                verdict.ahead(),
                token == null ? null : token.wire());
    }
}
