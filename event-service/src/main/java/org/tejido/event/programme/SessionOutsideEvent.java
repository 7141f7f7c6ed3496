package org.tejido.event.programme;

import org.tejido.platform.problem.Refusal;

final class SessionOutsideEvent extends Refusal {

    SessionOutsideEvent(String session) {
        super(Kind.INVALID, "session-outside-event", "A session takes place while its event does.");
        at(session + "/startsAt");
    }
}
