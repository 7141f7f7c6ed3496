package org.tejido.traces;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that is over.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 of them
 * @param parentId of that within which it was
 * @param name the same for all that is alike, such as {@code SELECT}
 * @param attributes by the names that OpenTelemetry's semantic conventions have for them; no personal data
 * @param failure of which kind it was; null where there was none
 */
public record Span(
        String traceId,
        String spanId,
        String parentId,
        String name,
        Kind kind,
        Instant begun,
        Instant ended,
        Map<String, String> attributes,
        @Nullable String failure) {}
