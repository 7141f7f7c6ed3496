package org.tejido.event.registration;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

final class EventCancelled extends Refusal {

    EventCancelled(UUID event) {
        super(Kind.CONFLICT, "event-cancelled", "The event %s does not take place.".formatted(event));
    }
}
