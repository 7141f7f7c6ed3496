package org.tejido.member.action;

import org.tejido.platform.problem.Refusal;

/** There is an action of that id already. */
final class ActionExists extends Refusal {

    ActionExists() {
        super(Kind.CONFLICT, "action-exists", "There is an action of that id already.");
        at("/id");
    }
}
