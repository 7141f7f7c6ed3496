package org.tejido.project.matching;

import org.tejido.platform.problem.Refusal;

/** Just started: what is known has not been read from the database yet. Answering now would be answering wrongly. */
final class StillLearning extends Refusal {

    StillLearning() {
        super(Kind.OVERLOADED, "matching-not-ready", "Matching is still reading what is known. Ask again in a moment.");
    }
}
