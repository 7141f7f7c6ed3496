package org.tejido.member.action;

import org.tejido.platform.problem.Refusal;

/** Whoever drops an action says why. */
final class ReasonMissing extends Refusal {

    ReasonMissing() {
        super(Kind.INVALID, "reason-missing", "Whoever drops an action says why.");
        at("/reason");
    }
}
