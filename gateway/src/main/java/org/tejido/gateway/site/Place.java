package org.tejido.gateway.site;

import java.util.Locale;

/** The pages, and what they are called in an address. */
enum Place {
    HOME("", ""),
    MEMBERS("socios", "members"),
    CALLS("convocatorias", "calls"),
    EVENTS("eventos", "events"),
    REGISTRATIONS("inscripciones", "registrations"),
    SURVEYS("encuestas", "surveys"),
    NEWS("noticias", "news"),
    JOIN("asociarse", "join"),
    PRIVACY("privacidad", "privacy"),
    LEGAL("aviso-legal", "legal-notice");

    /** As the last part of a path: what is no id is below no page. */
    static final String ID = "{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    private final String spanish;
    private final String english;

    Place(String spanish, String english) {
        this.spanish = spanish;
        this.english = english;
    }

    /** @param rest of the address below this page, such as an id; empty for the page itself */
    String path(Language language, String rest) {
        var word = language == Language.ES ? spanish : english;
        var page = "/" + language.tag() + "/" + word;
        return rest.isEmpty() ? page : page + "/" + rest;
    }

    String path(Language language) {
        return path(language, "");
    }

    static Place of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
