package org.tejido.member.plan;

import org.tejido.platform.problem.Refusal;

/** A plan has one to ten years. */
final class PeriodTooLong extends Refusal {

    PeriodTooLong() {
        super(Kind.INVALID, "period-too-long", "A plan ends in a year from its first to the ninth after it.");
        at("/toYear");
    }
}
