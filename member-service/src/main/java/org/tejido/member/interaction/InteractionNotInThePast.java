package org.tejido.member.interaction;

import org.tejido.platform.problem.Refusal;

/** An interaction has happened already, and not before 1970. */
final class InteractionNotInThePast extends Refusal {

    InteractionNotInThePast() {
        super(Kind.INVALID, "interaction-not-in-the-past", "An interaction has happened already, and not before 1970.");
        at("/happenedAt");
    }
}
