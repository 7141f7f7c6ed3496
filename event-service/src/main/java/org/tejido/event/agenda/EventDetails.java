package org.tejido.event.agenda;

import org.jspecify.annotations.Nullable;
import org.tejido.event.schedule.Schedule;

/**
 * What the team decides about an event.
 *
 * @param place as people would write it on an envelope, or a link for what takes place online
 * @param capacity seats, at least 1
 */
record EventDetails(
        EventKind kind,
        Text title,
        @Nullable Text description,
        Schedule schedule,
        @Nullable String place,
        int capacity,
        Price price,
        Visibility visibility) {

    /** @param elsewhere null where the place stays */
    EventDetails moved(Schedule other, @Nullable String elsewhere) {
        return new EventDetails(
                kind, title, description, other, elsewhere == null ? place : elsewhere, capacity, price, visibility);
    }
}
