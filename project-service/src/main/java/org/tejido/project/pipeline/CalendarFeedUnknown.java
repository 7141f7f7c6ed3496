package org.tejido.project.pipeline;

import org.tejido.platform.problem.Refusal;

/** An address of a calendar that nobody has, or has any more. */
final class CalendarFeedUnknown extends Refusal {

    CalendarFeedUnknown() {
        super(
                Kind.NOT_FOUND,
                "calendar-feed-not-found",
                "There is no calendar at this address; perhaps it has been given another one.");
    }
}
