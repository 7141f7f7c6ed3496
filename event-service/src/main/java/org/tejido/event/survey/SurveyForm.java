package org.tejido.event.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param anonymous true unless told
 * @param openDays after the end of the event; 14 unless told
 */
record SurveyForm(
        @Nullable Boolean anonymous,
        @Nullable @Min(1) @Max(60) Integer openDays,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Question> questions) {

    private static final int USUAL_DAYS = 14;

    boolean isAnonymous() {
        return !Boolean.FALSE.equals(anonymous);
    }

    int days() {
        return openDays == null ? USUAL_DAYS : openDays;
    }

    /** @throws QuestionsUnsound where two have one key, or options stand where there is no choice */
    List<Question> sound() {
        var keys = questions.stream().map(Question::key).distinct().count();
        if (keys < questions.size()) {
            throw new QuestionsUnsound("Two questions have one key.");
        }
        if (!questions.stream().allMatch(Question::hasItsOptions)) {
            throw new QuestionsUnsound("A choice has options, and nothing else has.");
        }
        return questions;
    }
}
