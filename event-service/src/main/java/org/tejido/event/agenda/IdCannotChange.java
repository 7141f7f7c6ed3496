package org.tejido.event.agenda;

import org.tejido.platform.problem.Refusal;

final class IdCannotChange extends Refusal {

    IdCannotChange() {
        super(Kind.INVALID, "id-cannot-change", "What an event is called by other systems stays as it is.");
        at("/id");
    }
}
