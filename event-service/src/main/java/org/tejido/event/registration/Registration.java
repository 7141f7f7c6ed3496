package org.tejido.event.registration;

import java.time.Instant;
import java.util.UUID;
import org.tejido.platform.life.Change;

/** Seats that somebody has taken at an event. */
sealed interface Registration {

    record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    Id id();

    Booking booking();

    /** Holds its seats. */
    record Confirmed(Id id, Booking booking) implements Registration {

        Change<Cancelled> cancel(Instant now) {
            if (booking.isOver(now)) {
                throw new EventOver(booking.event());
            }
            return new Change<>(new Cancelled(id, booking, now), new RegistrationFact.Cancelled(id, booking));
        }

        /** Also after the end: many a list of those who came is typed in the next day. */
        Change<Attended> checkIn(Instant now) {
            if (booking.eventCancelled()) {
                throw new EventCancelled(booking.event());
            }
            return new Change<>(new Attended(id, booking, now), new RegistrationFact.Attended(id, booking, now));
        }
    }

    /** Came. The seats stay taken. */
    record Attended(Id id, Booking booking, Instant at) implements Registration {}

    /** Over. Whoever wants to come after all registers anew. */
    record Cancelled(Id id, Booking booking, Instant at) implements Registration {}
}
