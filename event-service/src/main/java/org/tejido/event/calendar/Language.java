package org.tejido.event.calendar;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.problem.Malformed;

/** In which of the house's languages a calendar speaks, as far as its events do. */
enum Language {
    ES("es", "Eventos"),
    EN("en", "Events");

    private final String word;
    private final String calendar;

    Language(String word, String calendar) {
        this.word = word;
        this.calendar = calendar;
    }

    /** What a calendar of it is called. */
    String calendar() {
        return calendar;
    }

    @Nullable
    String choose(@Nullable String es, @Nullable String en) {
        var first = this == ES ? es : en;
        var second = this == ES ? en : es;
        return first == null ? second : first;
    }

    /** @throws Malformed ({@code language-unknown}) for anything else */
    static Language of(String word) {
        return Arrays.stream(values())
                .filter(language -> language.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Malformed("language-unknown", "'%s' is none of es, en.".formatted(word)));
    }
}
