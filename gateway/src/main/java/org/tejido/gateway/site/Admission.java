package org.tejido.gateway.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How people come to an event: what they choose among, what they are asked, and how many wait. */
record Admission(
        boolean approval,
        long queue,
        @Nullable Integer formVersion,
        List<Question> questions,
        List<Category> categories) {

    /** @param kind text, choice or yesno */
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
    }

    record Category(
            UUID categoryId,
            Words title,
            String attendance,
            @Nullable Integer capacity,
            @Nullable Integer taken,
            long memberCents,
            long otherCents) {

        public boolean isFull() {
            return capacity != null && taken != null && taken >= capacity;
        }
    }

    Admission {
        questions = questions == null ? List.of() : questions;
        categories = categories == null ? List.of() : categories;
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

    /** As somebody filled them in; null where nothing is asked. */
    @Nullable
    Map<String, Object> answers(Filled filled) {
        if (questions.isEmpty()) {
            return null;
        }
        var answers = new LinkedHashMap<String, Object>();
        for (var question : questions) {
            var typed = filled.value(question.field());
            if (question.kind().equals("yesno")) {
                answers.put(question.key(), filled.has(question.field()));
            } else if (!typed.isEmpty()) {
                answers.put(question.key(), typed);
            }
        }
        return answers;
    }
}
