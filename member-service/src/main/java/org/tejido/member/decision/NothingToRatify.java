package org.tejido.member.decision;

import org.tejido.platform.problem.Refusal;

/** What the assembly itself decided, or the statutes leave to the board, needs nobody to ratify it. */
final class NothingToRatify extends Refusal {

    NothingToRatify() {
        super(Kind.CONFLICT, "nothing-to-ratify", "This decision needs no ratification.");
    }
}
