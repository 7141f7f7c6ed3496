package org.tejido.event.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is taken, for whom, and what has become of the event.
 *
 * @param organisation null for somebody who comes on their own behalf
 * @param eventPostponed there is no time to come, and no deadline holds until there is one
 * @param cancelUntil from then on nobody but the team cancels; null where there is no such moment
 * @param needsApproval the office has to say yes, and has not
 */
record Booking(
        UUID event,
        @Nullable UUID organisation,
        int seats,
        boolean eventCancelled,
        boolean eventPostponed,
        Instant eventEnds,
        @Nullable Instant cancelUntil,
        boolean needsApproval) {

    boolean isOver(Instant now) {
        return !eventPostponed && !now.isBefore(eventEnds);
    }

    boolean isPastCutOff(Instant now) {
        return !eventPostponed && cancelUntil != null && !now.isBefore(cancelUntil);
    }

    /** A seat is not a voucher: whoever comes for nobody but themselves cancels, and the seat goes to the queue. */
    void requireSubstitute(Instant now, boolean team) {
        requireToCome(now);
        if (organisation == null && !team) {
            throw new NobodyToSubstitute();
        }
    }

    void requireNotOver(Instant now) {
        if (isOver(now)) {
            throw new EventOver(event);
        }
    }

    void requireToCome(Instant now) {
        if (eventCancelled) {
            throw new EventCancelled(event);
        }
        requireNotOver(now);
    }
}
