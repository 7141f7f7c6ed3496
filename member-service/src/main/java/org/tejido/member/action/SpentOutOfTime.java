package org.tejido.member.action;

import org.tejido.platform.problem.Refusal;

/** What is planned to be spent is a budget. */
final class SpentOutOfTime extends Refusal {

    SpentOutOfTime() {
        super(Kind.INVALID, "spent-out-of-time", "What is spent was spent on a day from 1990 until today.");
        at("/spentOn");
    }
}
