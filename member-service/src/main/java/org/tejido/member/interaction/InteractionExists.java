package org.tejido.member.interaction;

import org.tejido.platform.problem.Refusal;

/** There is an interaction of that id already. */
final class InteractionExists extends Refusal {

    InteractionExists() {
        super(Kind.CONFLICT, "interaction-exists", "There is an interaction of that id already.");
        at("/id");
    }
}
