package org.tejido.event.registration;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

final class EventOver extends Refusal {

    EventOver(UUID event) {
        super(Kind.CONFLICT, "event-over", "The event %s is over.".formatted(event));
    }
}
