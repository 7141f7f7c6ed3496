package org.tejido.member.relation;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** The id that the client made is taken. */
final class RelationExists extends Refusal {

    RelationExists(UUID id) {
        super(Kind.CONFLICT, "relation-exists", "There is a relation %s already.".formatted(id));
        at("/id");
    }
}
