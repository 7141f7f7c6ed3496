package org.tejido.member.indicator;

import org.tejido.platform.problem.Refusal;

/** A figure is no forecast. */
final class StatedInTheFuture extends Refusal {

    StatedInTheFuture() {
        super(Kind.INVALID, "stated-in-the-future", "What is stated was so on a day until today.");
        at("/on");
    }
}
