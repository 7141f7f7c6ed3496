package org.tejido.member.indicator;

import org.tejido.platform.problem.Refusal;

/** Indicators of a plan differ in their codes. */
final class IndicatorExists extends Refusal {

    IndicatorExists() {
        super(Kind.CONFLICT, "indicator-exists", "There is an indicator of that id or code already.");
        at("/code");
    }
}
