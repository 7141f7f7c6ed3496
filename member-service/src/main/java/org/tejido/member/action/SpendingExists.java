package org.tejido.member.action;

import org.tejido.platform.problem.Refusal;

/** There is a spending of that id already. */
final class SpendingExists extends Refusal {

    SpendingExists() {
        super(Kind.CONFLICT, "spending-exists", "There is a spending of that id already.");
        at("/id");
    }
}
