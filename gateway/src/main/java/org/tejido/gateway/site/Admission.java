package org.tejido.gateway.site;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How people come to an event: what they choose among, what they are asked, and how many wait. */
record Admission(
        boolean approval, long queue, @Nullable Integer formVersion, List<Asked> questions, List<Category> categories) {

    record Category(
            UUID categoryId,
            Words title,
            String attendance,
            @Nullable Integer capacity,
            @Nullable Integer taken,
            long memberCents,
            long otherCents) {

        public boolean isFull() {
            return capacity != null && taken != null && taken >= capacity;
        }
    }

    Admission {
        questions = questions == null ? List.of() : questions;
        categories = categories == null ? List.of() : categories;
    }

    /** As somebody filled them in; null where nothing is asked. */
    @Nullable
    Map<String, Object> answers(Filled filled) {
        return questions.isEmpty() ? null : Asked.answers(questions, filled);
    }
}
