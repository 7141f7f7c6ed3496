package org.tejido.event.registration;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** Said to whoever sees the event by somebody else's invitation. For everyone else there is no such event. */
final class NotInvited extends Refusal {

    NotInvited(UUID event) {
        super(Kind.FORBIDDEN, "not-invited", "That address is not invited to the event %s.".formatted(event));
        at("/person/email");
    }
}
