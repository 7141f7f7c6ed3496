package org.tejido.member.interaction;

import org.tejido.platform.problem.Refusal;

/** An interaction is shared with organisations that it concerns. */
final class SharedWithStranger extends Refusal {

    SharedWithStranger() {
        super(Kind.INVALID, "shared-with-stranger", "An interaction is shared with organisations that it concerns.");
        at("/sharedWith");
    }
}
