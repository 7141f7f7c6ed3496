package org.tejido.event.meeting;

import org.tejido.platform.problem.Refusal;

/** Cancelled, or for another event. */
final class RegistrationDoesNotCount extends Refusal {

    RegistrationDoesNotCount() {
        super(
                Kind.CONFLICT,
                "registration-does-not-count",
                "Only who is registered for this event takes part in its meetings.");
        at("/registrationId");
    }
}
