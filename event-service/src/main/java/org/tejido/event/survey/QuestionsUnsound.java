package org.tejido.event.survey;

import org.tejido.platform.problem.Refusal;

/** Two questions have one key, or a question has options that is no choice. */
final class QuestionsUnsound extends Refusal {

    QuestionsUnsound(String detail) {
        super(Kind.INVALID, "questions-unsound", detail);
        at("/questions");
    }
}
