package org.tejido.member.privacy.register;

import org.tejido.platform.problem.Refusal;

final class ActivityExists extends Refusal {

    ActivityExists() {
        super(Kind.CONFLICT, "activity-exists", "There is an activity of this code already. Revise it instead.");
        at("/code");
    }
}
