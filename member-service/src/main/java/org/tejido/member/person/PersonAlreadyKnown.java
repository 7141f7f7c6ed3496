package org.tejido.member.person;

import org.tejido.platform.problem.Refusal;

/** An address belongs to one person of an organisation. */
final class PersonAlreadyKnown extends Refusal {

    PersonAlreadyKnown() {
        super(Kind.CONFLICT, "person-already-known", "Somebody of this organisation has this e-mail address already.");
        at("/email");
    }
}
