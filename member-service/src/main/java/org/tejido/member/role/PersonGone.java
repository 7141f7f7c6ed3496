package org.tejido.member.role;

import org.tejido.platform.problem.Refusal;

/** Whoever was erased takes no roles. */
final class PersonGone extends Refusal {

    PersonGone() {
        super(Kind.CONFLICT, "person-erased", "The data of this person have been erased.");
    }
}
