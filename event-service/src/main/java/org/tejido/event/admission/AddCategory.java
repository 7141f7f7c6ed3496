package org.tejido.event.admission;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

@Service
class AddCategory {

    private final Admissions admissions;
    private final Categories categories;

    AddCategory(Admissions admissions, Categories categories) {
        this.admissions = admissions;
        this.categories = categories;
    }

    @Transactional
    public Mono<Void> add(UUID id, UUID event, CategoryForm form) {
        return admissions.requireEvent(event).then(categories.add(id, event, form));
    }
}
