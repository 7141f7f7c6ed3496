package org.tejido.member.action;

import org.tejido.platform.problem.Refusal;

/** States follow one another. */
final class MovedBeforeTheLast extends Refusal {

    MovedBeforeTheLast() {
        super(Kind.INVALID, "moved-before-the-last", "An action has moved since that day.");
        at("/on");
    }
}
