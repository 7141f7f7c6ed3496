package org.tejido.event.registration;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

final class EventNotPublished extends Refusal {

    EventNotPublished(UUID event) {
        super(Kind.CONFLICT, "event-not-published", "The event %s is a draft and takes nobody yet.".formatted(event));
    }
}
