package org.tejido.gateway.sitetext;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.tejido.gateway.problem.Refusal;

/** By the office, naming the version that was read. */
@Service
public class WriteSiteText {

    private static final Pattern LINES = Pattern.compile("[\\P{Cntrl}\\n\\r\\t]*+");

    private final SiteTexts texts;

    WriteSiteText(SiteTexts texts) {
        this.texts = texts;
    }

    public Written write(SiteText text, @Nullable String es, @Nullable String en, long version) {
        if (!texts.write(text, written(text, es), written(text, en), version)) {
            throw new Refusal(HttpStatus.PRECONDITION_FAILED, "stale-version", "It has changed since it was read.");
        }
        return texts.get(text);
    }

    private static @Nullable String written(SiteText text, @Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > text.longest()) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "site-text-too-long",
                    "This text has at most " + text.longest() + " characters.");
        }
        if (!LINES.matcher(words).matches()) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT, "site-text-malformed", "A text has no control characters.");
        }
        return words.strip();
    }
}
