package org.tejido.event.registration;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

public final class EventCancelled extends Refusal {

    public EventCancelled(UUID event) {
        super(Kind.CONFLICT, "event-cancelled", "The event %s does not take place.".formatted(event));
    }
}
