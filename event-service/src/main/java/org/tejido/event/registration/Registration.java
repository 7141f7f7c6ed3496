package org.tejido.event.registration;

import java.time.Instant;
import java.util.UUID;
import org.tejido.platform.life.Change;

/** Somebody who wants to come, from the wish to the door. */
sealed interface Registration {

    record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    Id id();

    Booking booking();

    /** The word that the API and the database have for it. */
    default String stage() {
        return switch (this) {
            case Requested _ -> "requested";
            case Waiting _ -> "waiting";
            case Offered _ -> "offered";
            case Confirmed _ -> "confirmed";
            case Attended _ -> "attended";
            case Cancelled _ -> "cancelled";
            case Withdrawn _ -> "withdrawn";
        };
    }

    /** Holds its seats, until the office has said yes or no. */
    record Requested(Id id, Booking booking) implements Registration {

        Confirmed approve(Instant now) {
            booking.requireToCome(now);
            return new Confirmed(id, booking);
        }

        Withdrawn reject() {
            return new Withdrawn(id, booking, Outcome.REJECTED);
        }

        Withdrawn leave(Instant now) {
            booking.requireNotOver(now);
            return new Withdrawn(id, booking, Outcome.LEFT);
        }
    }

    /** Holds nothing but a place in the queue. */
    record Waiting(Id id, Booking booking) implements Registration {

        Withdrawn leave(Instant now) {
            booking.requireNotOver(now);
            return new Withdrawn(id, booking, Outcome.LEFT);
        }
    }

    /** Holds its seats, until the offer is accepted or declined or its time is over. */
    record Offered(Id id, Booking booking, Instant until) implements Registration {

        /** Where the office has to say yes, it has not done so yet. */
        Registration accept(Instant now) {
            booking.requireToCome(now);
            if (!booking.eventPostponed() && !now.isBefore(until)) {
                throw new OfferExpired(id);
            }
            return booking.needsApproval() ? new Requested(id, booking) : new Confirmed(id, booking);
        }

        Withdrawn decline() {
            return new Withdrawn(id, booking, Outcome.DECLINED);
        }
    }

    /** Holds its seats. */
    record Confirmed(Id id, Booking booking) implements Registration {

        /** @param team holds itself to no cut-off */
        Cancelled cancel(Instant now, boolean team) {
            booking.requireNotOver(now);
            if (!team && booking.isPastCutOff(now)) {
                throw new CancellationClosed(booking.event());
            }
            return new Cancelled(id, booking, now);
        }

        /**
         * Also after the end: many a list of those who came is typed in the next day.
         *
         * @param at when they were seen
         */
        Change<Attended> checkIn(Instant at) {
            if (booking.eventCancelled()) {
                throw new EventCancelled(booking.event());
            }
            if (booking.eventPostponed()) {
                throw new EventPostponed(booking.event());
            }
            return new Change<>(new Attended(id, booking, at), new RegistrationFact.Attended(id, booking, at));
        }
    }

    /** Came. The seats stay taken. */
    record Attended(Id id, Booking booking, Instant at) implements Registration {

        /** Seen by somebody else, too: they came at the earlier of both times. */
        Attended seen(Instant when) {
            return when.isBefore(at) ? new Attended(id, booking, when) : this;
        }
    }

    /** Over. Whoever wants to come after all registers anew. */
    record Cancelled(Id id, Booking booking, Instant at) implements Registration {}

    /** Over before it was confirmed. */
    record Withdrawn(Id id, Booking booking, Outcome outcome) implements Registration {}

    /** Why somebody does not come who never had a confirmed seat. */
    enum Outcome {
        LEFT,
        DECLINED,
        EXPIRED,
        REJECTED;

        String word() {
            return name().toLowerCase();
        }

        static Outcome of(String word) {
            return valueOf(word.toUpperCase());
        }
    }
}
