package org.tejido.gateway.news;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of news.
 *
 * @param es in Spanish; null where it is written in English alone, but never both
 * @param publishedAt null for a draft
 */
public record NewsItem(
        UUID id,
        @Nullable Text es,
        @Nullable Text en,
        @Nullable Instant publishedAt,
        Instant revisedAt,
        long version) {

    /**
     * @param lead one or two sentences for lists; null for none
     * @param body CommonMark
     */
    public record Text(String title, @Nullable String lead, String body) {}

    /** In that language (BCP 47), else in the other. */
    public Text in(String language) {
        var other = es == null ? en : es;
        return Objects.requireNonNull(language.equals("en") && en != null ? en : other);
    }

    /** What {@link #in} is written in. */
    public String langIn(String language) {
        return language.equals("en") ? (en == null ? "es" : "en") : (es == null ? "en" : "es");
    }
}
