package org.tejido.project.language;

import java.util.Locale;

/** In which language a sentence is told; English where the caller asks for neither. */
public enum Language {
    EN,
    ES;

    /** @param locale what the caller's Accept-Language came to */
    public static Language of(Locale locale) {
        return "es".equals(locale.getLanguage()) ? ES : EN;
    }

    /** ISO 639-1 */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
