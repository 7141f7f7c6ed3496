package org.tejido.gateway.sitetext;

import org.jspecify.annotations.Nullable;

/** What the office has written. @param version 0 where it has written nothing yet */
public record Written(
        SiteText text, @Nullable String es, @Nullable String en, long version) {

    /** In that language (BCP 47), else in the other; null where there is nothing. */
    public @Nullable String in(String language) {
        var wanted = language.equals("en") ? en : es;
        return wanted != null ? wanted : language.equals("en") ? es : en;
    }

    /** What {@link #in} is written in. */
    public String langIn(String language) {
        var wanted = language.equals("en") ? en : es;
        return wanted != null ? language : language.equals("en") ? "es" : "en";
    }
}
