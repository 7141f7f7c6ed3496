package org.tejido.member.interaction;

import org.tejido.platform.problem.Refusal;

/** One of the people belongs to none of the organisations. */
final class PersonElsewhere extends Refusal {

    PersonElsewhere() {
        super(Kind.INVALID, "person-elsewhere", "One of the people belongs to none of the organisations.");
        at("/people");
    }
}
