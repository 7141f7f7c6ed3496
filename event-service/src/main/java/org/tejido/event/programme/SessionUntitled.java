package org.tejido.event.programme;

import org.tejido.platform.problem.Refusal;

final class SessionUntitled extends Refusal {

    SessionUntitled(String session) {
        super(Kind.INVALID, "session-untitled", "A session needs a title in Spanish or in English.");
        at(session + "/title");
    }
}
