package org.tejido.gateway.site;

import java.util.Arrays;
import java.util.Locale;

/** In which a page is written. */
enum Language {
    ES("es", "es_ES"),
    EN("en", "en_GB");

    private final String tag;
    private final String territory;

    Language(String tag, String territory) {
        this.tag = tag;
        this.territory = territory;
    }

    String tag() {
        return tag;
    }

    /** As Open Graph writes it. */
    String territory() {
        return territory;
    }

    Locale locale() {
        return Locale.forLanguageTag(territory.replace('_', '-'));
    }

    Language other() {
        return this == ES ? EN : ES;
    }

    static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(locale.getLanguage()))
                .findFirst()
                .orElse(ES);
    }
}
