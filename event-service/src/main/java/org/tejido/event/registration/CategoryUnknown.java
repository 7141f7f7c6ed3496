package org.tejido.event.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.problem.Refusal;

final class CategoryUnknown extends Refusal {

    CategoryUnknown(UUID event, @Nullable UUID category) {
        super(Kind.INVALID, "category-unknown", "The event %s has no category %s.".formatted(event, category));
        at("/categoryId");
    }
}
