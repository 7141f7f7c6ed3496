package org.tejido.event.agenda;

import org.tejido.platform.problem.Refusal;

/** A date of a course does not begin another one. */
final class SeriesExists extends Refusal {

    SeriesExists(Event.Id id) {
        super(Kind.CONFLICT, "series-exists", "The event %s is a date of a series already.".formatted(id));
    }
}
