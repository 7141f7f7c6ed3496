package org.tejido.platform.trace;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** One W3C trace context (https://www.w3.org/TR/trace-context/): {@code 00-<trace id>-<parent id>-<flags>}. */
public record Trace(String traceId, String parentId, String flags) {

    public static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2}).*");
    private static final String NO_TRACE = "0".repeat(32);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Continues the caller's trace, or begins one where the header is absent or not of its form. */
    public static Trace from(@Nullable String traceparent) {
        if (traceparent != null) {
            var match = FORM.matcher(traceparent);
            if (match.matches() && !match.group(1).equals(NO_TRACE)) {
                return new Trace(match.group(1), match.group(2), match.group(3));
            }
        }
        return new Trace(hex(16), hex(8), "00");
    }

    /** The same trace, within something new that is told of. */
    Trace child() {
        return new Trace(traceId, hex(8), "01");
    }

    public static Optional<Trace> in(ContextView context) {
        return context.getOrEmpty(Trace.class);
    }

    public Context into(Context context) {
        return context.put(Trace.class, this);
    }

    public String header() {
        return "00-" + traceId + "-" + parentId + "-" + flags;
    }

    private static String hex(int bytes) {
        var id = new byte[bytes];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
