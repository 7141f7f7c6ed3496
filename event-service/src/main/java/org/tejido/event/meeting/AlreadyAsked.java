package org.tejido.event.meeting;

import org.tejido.platform.problem.Refusal;

/** Once is enough, and a no is a no. */
final class AlreadyAsked extends Refusal {

    AlreadyAsked() {
        super(Kind.CONFLICT, "already-asked", "These two have a wish to meet already, or one of them has declined.");
        at("/participantId");
    }
}
