package org.tejido.member.dues;

import org.tejido.platform.problem.Refusal;

/** A reminder follows the steps of the statutes, each once. */
final class ReminderNotDue extends Refusal {

    ReminderNotDue() {
        super(Kind.CONFLICT, "reminder-not-due", "Of these dues nobody is to be reminded today.");
    }
}
