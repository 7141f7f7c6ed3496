package org.tejido.member.privacy.person;

import org.tejido.platform.problem.Refusal;

final class PersonOnHold extends Refusal {

    PersonOnHold() {
        super(Kind.CONFLICT, "person-on-hold", "A claim rests on these data. They are erased when the hold is lifted.");
    }
}
