package org.tejido.event.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param capacity absent where the event's alone limits it
 * @param taken seats of its own that are taken; absent where it has none
 * @param queue how many wait for a seat in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CategoryView(
        UUID categoryId,
        Map<String, String> title,
        String attendance,
        @Nullable Integer capacity,
        @Nullable Integer taken,
        int memberCents,
        int otherCents,
        int position,
        long queue,
        long version) {}
