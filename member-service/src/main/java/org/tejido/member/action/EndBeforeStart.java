package org.tejido.member.action;

import org.tejido.platform.problem.Refusal;

/** An action does not end before it starts. */
final class EndBeforeStart extends Refusal {

    EndBeforeStart() {
        super(Kind.INVALID, "end-before-start", "An action does not end before it starts.");
        at("/endsOn");
    }
}
