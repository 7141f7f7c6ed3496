package org.tejido.event.registration;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

public final class EventPostponed extends Refusal {

    public EventPostponed(UUID event) {
        super(Kind.CONFLICT, "event-postponed", "The event %s has no date yet.".formatted(event));
    }
}
