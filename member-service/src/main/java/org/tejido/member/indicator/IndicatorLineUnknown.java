package org.tejido.member.indicator;

import org.tejido.platform.problem.Refusal;

/** Indicators belong to a line of their plan, or to the plan. */
final class IndicatorLineUnknown extends Refusal {

    IndicatorLineUnknown() {
        super(Kind.INVALID, "indicator-line-unknown", "The plan has no line of that number.");
        at("/line");
    }
}
