package org.tejido.member.exchange;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.problem.Refusal;

final class SourceInvalid extends Refusal {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private SourceInvalid() {
        super(
                Kind.INVALID,
                "source-invalid",
                "A source is a short name such as civicrm: lower-case letters, digits and hyphens.");
        at("/source");
    }

    static @Nullable String require(@Nullable String source) {
        if (source != null && !FORM.matcher(source).matches()) {
            throw new SourceInvalid();
        }
        return source;
    }
}
