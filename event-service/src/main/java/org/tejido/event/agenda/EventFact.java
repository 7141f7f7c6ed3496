package org.tejido.event.agenda;

import org.tejido.platform.life.Fact;

sealed interface EventFact extends Fact {

    record Drafted(Event.Id id, EventDetails details) implements EventFact {}

    record Published(Event.Id id, EventDetails details) implements EventFact {}

    record Revised(Event.Id id, EventDetails details) implements EventFact {}

    record Postponed(Event.Id id) implements EventFact {}

    record Rescheduled(Event.Id id, EventDetails details) implements EventFact {}

    record Cancelled(Event.Id id) implements EventFact {}
}
