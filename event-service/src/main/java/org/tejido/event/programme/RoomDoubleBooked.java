package org.tejido.event.programme;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** One thing at a time happens in a room; one may begin when the other ends. */
final class RoomDoubleBooked extends Refusal {

    /** @param place of the session among those that were written down, and {@code other} which session is in its way */
    RoomDoubleBooked(int place, UUID other) {
        super(Kind.INVALID, "room-double-booked", "The session %s is in that room at that time.".formatted(other));
        at("/sessions/" + place + "/roomId");
        with("sessionId", other);
    }
}
