package org.tejido.member.segment;

import org.tejido.platform.problem.Refusal;

/** One of the organisations that were picked is not known. */
final class PickUnknown extends Refusal {

    PickUnknown() {
        super(Kind.INVALID, "pick-unknown", "One of the organisations is not known.");
        at("/add");
    }
}
