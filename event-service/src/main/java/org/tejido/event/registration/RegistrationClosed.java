package org.tejido.event.registration;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** The office takes registrations until a day, and it has passed. */
final class RegistrationClosed extends Refusal {

    RegistrationClosed(UUID event) {
        super(Kind.CONFLICT, "registration-closed", "Nobody registers for the event %s any more.".formatted(event));
    }
}
