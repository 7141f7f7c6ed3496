package org.tejido.event.agenda;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as clients see it: local times are the truth, the instants are there for those who only sort. Those of a postponed one are
 * what it was announced for.
 *
 * @param previousStartsAtInstant when it was to start, as was announced before
 * @param seriesId the first date of the course that it is a date of, and {@code occurrence} which it is, from 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventView(
        UUID eventId,
        String stage,
        String kind,
        Words title,
        @Nullable Words description,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String zone,
        Instant startsAtInstant,
        Instant endsAtInstant,
        @Nullable Instant previousStartsAtInstant,
        @Nullable UUID seriesId,
        @Nullable Integer occurrence,
        @Nullable String place,
        int capacity,
        int taken,
        PriceView price,
        String visibility,
        long version) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Words(@Nullable String es, @Nullable String en) {}

    record PriceView(int memberCents, int otherCents, String currency) {}
}
