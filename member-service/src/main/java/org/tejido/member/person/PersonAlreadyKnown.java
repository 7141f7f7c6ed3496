package org.tejido.member.person;

import org.tejido.platform.problem.Refusal;

/** The organisation has somebody with this address already. */
public final class PersonAlreadyKnown extends Refusal {

    PersonAlreadyKnown() {
        super(Kind.CONFLICT, "person-already-known", "Somebody at this organisation has this e-mail address already.");
        at("/email");
    }
}
