package org.tejido.member.action;

import org.tejido.platform.problem.Refusal;

/** A spending is more or less than nothing. */
final class NothingSpent extends Refusal {

    NothingSpent() {
        super(Kind.INVALID, "nothing-spent", "A spending is more or less than nothing.");
        at("/amount");
    }
}
