package org.tejido.member.membership;

import org.tejido.platform.problem.Refusal;

/** A member that answers says something. */
final class StatementMissing extends Refusal {

    StatementMissing() {
        super(Kind.INVALID, "statement-missing", "An answer says something.");
        at("/statement");
    }
}
