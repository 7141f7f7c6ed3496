package org.tejido.gateway.version;

import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.tejido.gateway.problem.Refusal;

/** Versions as ETags, and back from {@code If-Match}. */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private IfMatch() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Refusal for what is no version */
    public static long version(String ifMatch) {
        var tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "if-match-malformed",
                    "If-Match takes the ETag of what was read, such as \"3\".");
        }
        return Long.parseLong(tag.group(1));
    }
}
