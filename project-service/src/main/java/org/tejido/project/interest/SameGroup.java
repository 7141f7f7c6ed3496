package org.tejido.project.interest;

import org.tejido.platform.problem.Refusal;

/** Partners are found outside one's own house: both organisations belong to one group. */
final class SameGroup extends Refusal {

    private SameGroup() {
        super(Kind.CONFLICT, "same-group", "The two organisations belong to the same group.");
    }

    static void refuse(boolean areOne) {
        if (areOne) {
            throw new SameGroup();
        }
    }
}
