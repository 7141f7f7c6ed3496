package org.tejido.event.admission;

import org.tejido.platform.problem.Refusal;

/** An answer could not say which of the two it belongs to. */
final class QuestionTwice extends Refusal {

    QuestionTwice(String key) {
        super(Kind.INVALID, "question-twice", "Two questions have the key %s.".formatted(key));
        at("/questions");
    }
}
