package org.tejido.gateway.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody who came is asked. @param open whether answers are taken now */
record Survey(
        UUID registrationId,
        UUID eventId,
        boolean anonymous,
        boolean open,
        boolean answered,
        List<Question> questions) {

    /** @param kind rating, choice or text */
    record Question(
            String key,
            String kind,
            Words label,
            boolean required,
            @Nullable List<String> options) {

        /** What its field is called in the form. */
        public String field() {
            return "q-" + key;
        }

        /** What one chooses among; nothing where one writes. */
        public List<String> choices() {
            return switch (kind) {
                case "rating" -> List.of("1", "2", "3", "4", "5");
                case "choice" -> options == null ? List.of() : options;
                default -> List.of();
            };
        }

        private Object answer(String typed) {
            return kind.equals("rating") && choices().contains(typed) ? Integer.valueOf(typed) : typed;
        }
    }

    /** What the questions are called in that language, by their fields. */
    Map<String, String> labels(Language language) {
        var labels = new LinkedHashMap<String, String>();
        questions.forEach(
                question -> labels.put(question.field(), question.label().in(language)));
        return labels;
    }

    /** Where the service finds the answers, by their fields. */
    Map<String, String> pointers() {
        var pointers = new LinkedHashMap<String, String>();
        questions.forEach(question -> pointers.put("/answers/" + question.key(), question.field()));
        return pointers;
    }

    /** As somebody filled them in. */
    Answers answers(Filled filled) {
        var answers = new LinkedHashMap<String, Object>();
        for (var question : questions) {
            var typed = filled.value(question.field());
            if (!typed.isEmpty()) {
                answers.put(question.key(), question.answer(typed));
            }
        }
        return new Answers(answers);
    }

    record Answers(Map<String, Object> answers) {}
}
