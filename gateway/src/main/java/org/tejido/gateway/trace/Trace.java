package org.tejido.gateway.trace;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One W3C trace context (https://www.w3.org/TR/trace-context/): {@code 00-<trace id>-<parent id>-<flags>}. */
public record Trace(String traceId, String parentId, String flags) {

    public static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Continues the caller's trace, or begins one where the header is absent or not of its form. */
    static Trace from(@Nullable String traceparent) {
        var match = FORM.matcher(traceparent == null ? "" : traceparent);
        return match.matches() && !isZero(match.group(1)) && !isZero(match.group(2))
                ? new Trace(match.group(1), match.group(2), match.group(3))
                : new Trace(hex(16), hex(8), "00");
    }

    /** The same trace, within something new that a collector is told of. */
    Trace child() {
        return new Trace(traceId, hex(8), "01");
    }

    public static @Nullable Trace of(HttpServletRequest request) {
        return (Trace) request.getAttribute(Trace.class.getName());
    }

    public String header() {
        return "00-" + traceId + "-" + parentId + "-" + flags;
    }

    private static boolean isZero(String id) {
        return id.chars().allMatch(digit -> digit == '0');
    }

    private static String hex(int bytes) {
        var id = new byte[bytes];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
