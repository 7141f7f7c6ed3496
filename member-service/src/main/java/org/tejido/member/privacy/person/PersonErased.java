package org.tejido.member.privacy.person;

import org.tejido.platform.problem.Refusal;

final class PersonErased extends Refusal {

    PersonErased() {
        super(Kind.CONFLICT, "person-erased", "The data of this person have been erased already.");
    }
}
