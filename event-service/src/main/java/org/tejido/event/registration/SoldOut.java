package org.tejido.event.registration;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** Fewer seats are left than were asked for, perhaps none. */
final class SoldOut extends Refusal {

    SoldOut(UUID event, int capacity, int left) {
        super(
                Kind.CONFLICT,
                "sold-out",
                left == 0
                        ? "All %d seats of the event %s are taken.".formatted(capacity, event)
                        : "Of the %d seats of the event %s only %d are left.".formatted(capacity, event, left));
        with("capacity", capacity);
        with("left", left);
    }
}
