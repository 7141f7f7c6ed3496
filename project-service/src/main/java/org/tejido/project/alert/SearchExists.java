package org.tejido.project.alert;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** A search with this id exists; it may well be the same one, sent again. */
final class SearchExists extends Refusal {

    SearchExists(UUID id) {
        super(Kind.CONFLICT, "search-already-saved", "There is a search %s already.".formatted(id));
        at("/id");
    }
}
