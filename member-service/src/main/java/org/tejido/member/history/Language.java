package org.tejido.member.history;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which language a line is put into words; English where the caller asks for neither. */
public enum Language {
    EN,
    ES;

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.of("es"));

    /** The best that is spoken here of what {@code Accept-Language} (RFC 9110, 12.5.4) asks for. */
    public static Language accepted(@Nullable String header) {
        try {
            return Optional.ofNullable(header)
                    .map(ranges -> Locale.lookup(LanguageRange.parse(ranges), SPOKEN))
                    .map(locale -> valueOf(locale.getLanguage().toUpperCase(Locale.ROOT)))
                    .orElse(EN);
        } catch (IllegalArgumentException _) {
            return EN;
        }
    }

    public Locale locale() {
        return Locale.of(tag());
    }

    /** BCP 47 */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
