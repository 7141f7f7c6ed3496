package org.tejido.gateway.trace;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** A caller's own name for what he is doing; the trace id where he gives none. */
public record Correlation(String id) {

    public static final String HEADER = "X-Correlation-Id";

    public static @Nullable Correlation of(HttpServletRequest request) {
        return (Correlation) request.getAttribute(Correlation.class.getName());
    }
}
