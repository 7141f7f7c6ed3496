package org.tejido.event.agenda;

import org.tejido.platform.problem.Refusal;

/** The id that a client made for a new event belongs to one already. */
final class EventExists extends Refusal {

    EventExists(Event.Id id) {
        super(Kind.CONFLICT, "event-exists", "There is an event %s already.".formatted(id));
        at("/id");
    }
}
