package org.tejido.gateway.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody is asked who registers, or who came. @param kind text, choice, yesno or rating */
record Asked(
        String key,
        String kind,
        Words label,
        boolean required,
        @Nullable List<String> options) {

    private static final List<String> RATINGS = List.of("1", "2", "3", "4", "5");

    /** What its field is called in the form. */
    public String field() {
        return "q-" + key;
    }

    /** What one chooses among; nothing where one writes. */
    public List<String> choices() {
        return switch (kind) {
            case "rating" -> RATINGS;
            case "choice" -> options == null ? List.of() : options;
            default -> List.of();
        };
    }

    /** What the questions are called in that language, by their fields. */
    static Map<String, String> labels(List<Asked> questions, Language language) {
        var labels = new LinkedHashMap<String, String>();
        questions.forEach(
                question -> labels.put(question.field(), question.label().in(language)));
        return labels;
    }

    /** Where the service finds the answers, by their fields. */
    static Map<String, String> pointers(List<Asked> questions) {
        var pointers = new LinkedHashMap<String, String>();
        questions.forEach(question -> pointers.put("/answers/" + question.key(), question.field()));
        return pointers;
    }

    /** As somebody filled them in, by the keys. */
    static Map<String, Object> answers(List<Asked> questions, Filled filled) {
        var answers = new LinkedHashMap<String, Object>();
        for (var question : questions) {
            var answer = question.answer(filled);
            if (answer != null) {
                answers.put(question.key(), answer);
            }
        }
        return answers;
    }

    private @Nullable Object answer(Filled filled) {
        return switch (kind) {
            case "yesno" -> filled.has(field());
            case "rating" -> rating(filled.orNull(field()));
            default -> filled.orNull(field());
        };
    }

    /** As a number where it is one: what is none is the service's to refuse. */
    private static @Nullable Object rating(@Nullable String typed) {
        return typed != null && RATINGS.contains(typed) ? Integer.valueOf(typed) : typed;
    }
}
