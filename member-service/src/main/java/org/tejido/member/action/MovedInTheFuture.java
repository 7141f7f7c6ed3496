package org.tejido.member.action;

import org.tejido.platform.problem.Refusal;

/** A state is not announced. */
final class MovedInTheFuture extends Refusal {

    MovedInTheFuture() {
        super(Kind.INVALID, "moved-in-the-future", "What has become of an action has become of it until today.");
        at("/on");
    }
}
