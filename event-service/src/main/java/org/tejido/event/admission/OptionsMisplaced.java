package org.tejido.event.admission;

import org.tejido.platform.problem.Refusal;

/** A choice is made among options, and nothing else has any. */
final class OptionsMisplaced extends Refusal {

    OptionsMisplaced(String key) {
        super(
                Kind.INVALID,
                "options-misplaced",
                "The question %s is a choice without options, or has options and is none.".formatted(key));
        at("/questions");
    }
}
