package org.tejido.gateway.sitetext;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.gateway.audit.Audit;
import org.tejido.gateway.audit.Deed;
import org.tejido.gateway.problem.Refusal;

/** By the office, naming the version that was read. */
@Service
public class WriteSiteText {

    private static final Pattern LINES = Pattern.compile("[\\P{Cntrl}\\n\\r\\t]*+");

    private final SiteTexts texts;
    private final Audit audit;

    WriteSiteText(SiteTexts texts, Audit audit) {
        this.texts = texts;
        this.audit = audit;
    }

    @Transactional
    public Written write(SiteText text, @Nullable String es, @Nullable String en, long version) {
        if (!texts.write(text, written(text, es), written(text, en), version)) {
            throw new Refusal(HttpStatus.PRECONDITION_FAILED, "stale-version", "It has changed since it was read.");
        }
        audit.note(Deed.of("site-text.written", text.word()));
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
