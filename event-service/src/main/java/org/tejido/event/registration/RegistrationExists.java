package org.tejido.event.registration;

import org.tejido.platform.problem.Refusal;

/** The id that a client made for a new registration belongs to one already. */
final class RegistrationExists extends Refusal {

    RegistrationExists(Registration.Id id) {
        super(Kind.CONFLICT, "registration-exists", "There is a registration %s already.".formatted(id));
        at("/id");
    }
}
