package org.tejido.event.admission;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What everybody is asked who registers for an event.
 *
 * @param version 0 where nobody is asked anything
 */
public record QuestionForm(int version, List<Question> questions) {

    static final QuestionForm NONE = new QuestionForm(0, List.of());

    /** @throws WrongAnswer for the first that is missing, malformed, or to no question */
    public void check(Map<String, Object> answers) {
        var keys = questions.stream().map(Question::key).collect(Collectors.toSet());
        for (var key : answers.keySet()) {
            if (!keys.contains(key)) {
                throw new WrongAnswer("answer-unknown", key, "Nobody asked that.");
            }
        }
        questions.forEach(question -> question.check(answers.get(question.key())));
    }
}
