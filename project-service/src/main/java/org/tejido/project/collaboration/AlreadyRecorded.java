package org.tejido.project.collaboration;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** A collaboration with this id exists; it may well be the same one, sent again. */
final class AlreadyRecorded extends Refusal {

    AlreadyRecorded(UUID id) {
        super(Kind.CONFLICT, "collaboration-already-recorded", "There is a collaboration %s already.".formatted(id));
        at("/id");
    }
}
