package org.tejido.event.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is taken, for whom, and what has become of the event.
 *
 * @param organisation null for somebody who comes on their own behalf
 */
record Booking(UUID event, @Nullable UUID organisation, int seats, boolean eventCancelled, Instant eventEnds) {

    boolean isOver(Instant now) {
        return !now.isBefore(eventEnds);
    }
}
