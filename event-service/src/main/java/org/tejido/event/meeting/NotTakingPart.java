package org.tejido.event.meeting;

import org.tejido.platform.problem.Refusal;

/** Participants are shown to each other alone. */
final class NotTakingPart extends Refusal {

    NotTakingPart() {
        super(Kind.FORBIDDEN, "not-taking-part", "This is for those who take part in the meetings of this event.");
    }
}
