package org.tejido.gateway.site;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that members wrote. */
final class Links {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>\\\\]++", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** Null for whatever is no address of the web. */
    static @Nullable String web(@Nullable String written) {
        return written != null && WEB.matcher(written).matches() ? written : null;
    }
}
