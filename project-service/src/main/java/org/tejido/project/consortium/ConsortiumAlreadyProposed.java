package org.tejido.project.consortium;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** A consortium with this id exists; it may well be the same one, sent again. */
final class ConsortiumAlreadyProposed extends Refusal {

    ConsortiumAlreadyProposed(UUID id) {
        super(Kind.CONFLICT, "consortium-already-proposed", "There is a consortium %s already.".formatted(id));
        at("/id");
    }
}
