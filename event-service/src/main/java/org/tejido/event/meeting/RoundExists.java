package org.tejido.event.meeting;

import org.tejido.platform.problem.Refusal;

/** An event has one round of meetings. */
final class RoundExists extends Refusal {

    RoundExists() {
        super(Kind.CONFLICT, "round-exists", "Meetings are arranged for this event already.");
    }
}
