package org.tejido.member.indicator;

import org.tejido.platform.problem.Refusal;

/** A figure is no forecast. */
final class StatedOutOfTime extends Refusal {

    StatedOutOfTime() {
        super(Kind.INVALID, "stated-out-of-time", "What is stated was so on a day from 1990 until today.");
        at("/on");
    }
}
