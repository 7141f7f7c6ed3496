package org.tejido.event.meeting;

import org.tejido.platform.problem.Refusal;

/** Whether it took place is known afterwards. */
final class NotYetBegun extends Refusal {

    NotYetBegun() {
        super(Kind.CONFLICT, "not-yet-begun", "This meeting has not begun yet.");
    }
}
