package org.tejido.event.registration;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** Fewer seats are left than were asked for, perhaps none; whoever rather waits says so. */
final class SoldOut extends Refusal {

    SoldOut(UUID event, int capacity, int left, long queue) {
        super(
                Kind.CONFLICT,
                "sold-out",
                left == 0
                        ? "No seat of the event %s is left, and %d wait for one.".formatted(event, queue)
                        : "Of the seats of the event %s only %d are left.".formatted(event, left));
        with("capacity", capacity);
        with("left", left);
        with("queue", queue);
    }
}
