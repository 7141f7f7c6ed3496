package org.tejido.member.person;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** The id that the client made is taken. */
final class PersonExists extends Refusal {

    PersonExists(UUID id) {
        super(Kind.CONFLICT, "person-exists", "There is a person %s already.".formatted(id));
        at("/id");
    }
}
