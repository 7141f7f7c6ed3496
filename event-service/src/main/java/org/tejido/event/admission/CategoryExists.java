package org.tejido.event.admission;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

final class CategoryExists extends Refusal {

    CategoryExists(UUID id) {
        super(Kind.CONFLICT, "category-exists", "There is a category %s already.".formatted(id));
        at("/id");
    }
}
