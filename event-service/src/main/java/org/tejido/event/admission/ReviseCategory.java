package org.tejido.event.admission;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** Whole: what is left out is taken away. */
@Service
class ReviseCategory {

    private final Categories categories;

    ReviseCategory(Categories categories) {
        this.categories = categories;
    }

    @Transactional
    public Mono<Void> revise(UUID id, UUID event, CategoryForm form, ExpectedVersion expected) {
        return categories.revise(id, event, form, expected);
    }
}
