package org.tejido.event.meeting;

import org.tejido.platform.problem.Refusal;

/** What had no place did not take place there. */
final class NotPlanned extends Refusal {

    NotPlanned() {
        super(Kind.CONFLICT, "not-planned", "This meeting stands in no published plan.");
    }
}
