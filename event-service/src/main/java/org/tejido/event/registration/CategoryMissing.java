package org.tejido.event.registration;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

final class CategoryMissing extends Refusal {

    CategoryMissing(UUID event) {
        super(
                Kind.INVALID,
                "category-missing",
                "One comes to the event %s in a category: say in which.".formatted(event));
        at("/categoryId");
    }
}
