package org.tejido.gateway.site;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that anybody may see. */
record Event(
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
        @Nullable String place,
        int capacity,
        int taken,
        Price price) {

    record Price(int memberCents, int otherCents, String currency) {}

    record Many(List<Event> items, @Nullable String next) {

        Many {
            items = items == null ? List.of() : items;
        }
    }

    public boolean isOpen() {
        return stage.equals("published");
    }

    public boolean isCancelled() {
        return stage.equals("cancelled");
    }

    /** It has no time now: its times are what it was announced for. */
    public boolean isPostponed() {
        return stage.equals("postponed");
    }

    /** It takes place, and not when it was first to. */
    public boolean isMoved() {
        return isOpen() && previousStartsAtInstant != null;
    }

    public int left() {
        return Math.max(0, capacity - taken);
    }

    /** Where it takes place on the web. */
    @Nullable
    public String link() {
        return Links.web(place);
    }
}
