package org.tejido.member.action;

import org.tejido.platform.problem.Refusal;

/** Each source of money stands in a budget once. */
final class SourceTwice extends Refusal {

    SourceTwice() {
        super(Kind.INVALID, "source-twice", "Each source of money stands in a budget once.");
        at("/budget");
    }
}
