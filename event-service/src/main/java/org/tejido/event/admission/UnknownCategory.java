package org.tejido.event.admission;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

final class UnknownCategory extends Refusal {

    UnknownCategory(UUID event) {
        super(
                Kind.INVALID,
                "category-unknown",
                "Seats of the event %s are set aside in one of its categories, and this is none.".formatted(event));
        at("/categoryId");
    }
}
