package org.tejido.member.indicator;

import org.tejido.platform.problem.Refusal;

/** There is a statement of that id already. */
final class StatementExists extends Refusal {

    StatementExists() {
        super(Kind.CONFLICT, "statement-exists", "There is a statement of that id already.");
        at("/id");
    }
}
