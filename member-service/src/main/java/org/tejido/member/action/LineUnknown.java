package org.tejido.member.action;

import org.tejido.platform.problem.Refusal;

/** Actions belong to a line of their plan. */
final class LineUnknown extends Refusal {

    LineUnknown() {
        super(Kind.INVALID, "line-unknown", "The plan has no line of that number.");
        at("/line");
    }
}
