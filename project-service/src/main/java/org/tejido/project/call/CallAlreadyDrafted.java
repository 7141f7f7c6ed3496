package org.tejido.project.call;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** A call with this id exists; it may well be the same one, sent again. */
final class CallAlreadyDrafted extends Refusal {

    CallAlreadyDrafted(UUID id) {
        super(Kind.CONFLICT, "call-already-drafted", "There is a call %s already.".formatted(id));
        at("/id");
    }
}
