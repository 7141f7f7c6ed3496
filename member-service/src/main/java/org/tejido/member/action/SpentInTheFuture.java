package org.tejido.member.action;

import org.tejido.platform.problem.Refusal;

/** What is planned to be spent is a budget. */
final class SpentInTheFuture extends Refusal {

    SpentInTheFuture() {
        super(Kind.INVALID, "spent-in-the-future", "What is spent was spent until today.");
        at("/spentOn");
    }
}
