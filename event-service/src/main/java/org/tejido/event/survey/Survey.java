package org.tejido.event.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked about one event. */
final class Survey {

    private Survey() {}

    /** @param openUntil answers are taken from the end of the event until then */
    record View(
            UUID eventId, boolean anonymous, int openDays, Instant openUntil, List<Question> questions, long version) {}

    /**
     * As whoever came sees it.
     *
     * @param open whether answers are taken now
     * @param answered whether there is one of this registration
     */
    record Asked(
            UUID registrationId,
            UUID eventId,
            boolean anonymous,
            boolean open,
            boolean answered,
            List<Question> questions) {

        /** @throws UnfitAnswer for the first that is missing, malformed, or to no question */
        Given given(Map<String, Object> answers) {
            var keys = questions.stream().map(Question::key).collect(Collectors.toSet());
            for (var key : answers.keySet()) {
                if (!keys.contains(key)) {
                    throw new UnfitAnswer("answer-unknown", key, "Nobody asked that.");
                }
            }
            questions.forEach(question -> question.check(answers.get(question.key())));
            return new Given(of(answers, false), of(answers, true));
        }

        private Map<String, Object> of(Map<String, Object> answers, boolean texts) {
            var some = new LinkedHashMap<String, Object>();
            questions.stream()
                    .filter(question -> (question.kind() == Question.Kind.text) == texts)
                    .filter(question -> answers.get(question.key()) != null)
                    .forEach(question -> some.put(question.key(), answers.get(question.key())));
            return some;
        }
    }

    /** @param remarks the texts */
    record Given(Map<String, Object> answers, Map<String, Object> remarks) {}

    /**
     * What became of it.
     *
     * @param asked how many came
     * @param responseRate per cent, one decimal; null where nobody came
     * @param withheld true where too few have answered for an anonymous survey to stay one: nothing else is told then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Results(
            UUID eventId,
            long asked,
            long answered,
            @Nullable Double responseRate,
            boolean withheld,
            List<Result> questions) {}

    /**
     * @param mean of a rating, two decimals
     * @param counts how many gave which answer
     * @param remarks in no order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            String key,
            Question.Kind kind,
            long answered,
            @Nullable Double mean,
            @Nullable Map<String, Long> counts,
            @Nullable List<String> remarks) {}
}
