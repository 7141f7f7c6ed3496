package org.tejido.member.action;

import org.tejido.platform.problem.Refusal;

/** A slip of the pen, in all likelihood. */
final class ActionOutOfTime extends Refusal {

    ActionOutOfTime() {
        super(Kind.INVALID, "action-out-of-time", "An action is of the years from 1990 to 2200.");
        at("/startsOn");
    }
}
