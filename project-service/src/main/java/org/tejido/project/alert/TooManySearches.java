package org.tejido.project.alert;

import org.tejido.platform.problem.Refusal;

/** An account keeps so many searches, and not more. */
final class TooManySearches extends Refusal {

    TooManySearches(int most) {
        super(Kind.CONFLICT, "too-many-searches", "An account keeps %d searches at most.".formatted(most));
    }
}
