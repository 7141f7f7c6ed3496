package org.tejido.event.registration;

import org.tejido.platform.problem.Refusal;

/** The seat is somebody else's by now, or will be in a moment. */
final class OfferExpired extends Refusal {

    OfferExpired(Registration.Id id) {
        super(Kind.CONFLICT, "offer-expired", "The offer to the registration %s stands no more.".formatted(id));
    }
}
