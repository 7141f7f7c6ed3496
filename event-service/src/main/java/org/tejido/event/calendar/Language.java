package org.tejido.event.calendar;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.problem.Malformed;

/** In which of the house's languages a calendar or a badge speaks, as far as its events do. */
public enum Language {
    ES("es", "Eventos", "Aplazado: "),
    EN("en", "Events", "Postponed: ");

    private final String word;
    private final String calendar;
    private final String postponed;

    Language(String word, String calendar, String postponed) {
        this.word = word;
        this.calendar = calendar;
        this.postponed = postponed;
    }

    /** As the API and the database name it. */
    public String word() {
        return word;
    }

    /** What a calendar of it is called. */
    String calendar() {
        return calendar;
    }

    /** What stands over an event that has no date yet. */
    String postponed(String title) {
        return postponed + title;
    }

    /** In which order names stand in a list of it; letters that it does not have come last. */
    public Comparator<Object> alphabet() {
        return Collator.getInstance(Locale.of(word));
    }

    public @Nullable String choose(@Nullable String es, @Nullable String en) {
        var first = this == ES ? es : en;
        var second = this == ES ? en : es;
        return first == null ? second : first;
    }

    /** That of an event: Spanish where it has a Spanish title. */
    public static Language preferring(@Nullable String es) {
        return es == null ? EN : ES;
    }

    /** @throws Malformed ({@code language-unknown}) for anything else */
    public static Language of(String word) {
        return Arrays.stream(values())
                .filter(language -> language.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Malformed("language-unknown", "'%s' is none of es, en.".formatted(word)));
    }
}
