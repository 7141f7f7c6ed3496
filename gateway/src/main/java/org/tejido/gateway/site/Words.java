package org.tejido.gateway.site;

import org.jspecify.annotations.Nullable;

/** A text that is written in one language or in both. */
record Words(@Nullable String es, @Nullable String en) {

    /** In that language, else in the other; empty where there is neither. */
    public String in(Language language) {
        var wanted = language == Language.ES ? es : en;
        var other = language == Language.ES ? en : es;
        return wanted != null ? wanted : other != null ? other : "";
    }

    /** What it is written in there, for who reads it aloud. */
    public String langIn(Language language) {
        var wanted = language == Language.ES ? es : en;
        return wanted == null && !in(language).isEmpty() ? language.other().tag() : language.tag();
    }
}
