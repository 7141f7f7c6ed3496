package org.tejido.event.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever registered is told.
 *
 * @param priceCents for all seats together, in the smallest unit of the currency
 * @param token shown this once, to those without an account
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(
        UUID registrationId,
        UUID eventId,
        String stage,
        @Nullable UUID organisationId,
        int seats,
        boolean memberPrice,
        long priceCents,
        String currency,
        @Nullable String token) {

    static Receipt of(Application application, Verdict.Terms terms) {
        var pass = application.pass();
        return new Receipt(
                application.id().value(),
                application.event(),
                "confirmed",
                application.organisation(),
                application.seats(),
                terms.memberPrice(),
                terms.priceCents(),
                terms.currency(),
                pass == null ? null : pass.wire());
    }
}
