package org.tejido.platform.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that said no. Subclasses are named after the rule ({@code EndPrecedesStart}) and carry a stable code.
 *
 * <p>Refusals are answers, not failures: they have no stack trace and never reach the error log.
 */
public abstract class Refusal extends RuntimeException {

    /** What sort of no it is; the number is the HTTP status (RFC 9110). */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        STALE(412),
        TOO_LARGE(413),
        INVALID(422),
        PRECONDITION_REQUIRED(428),
        TOO_MANY(429),
        OVERLOADED(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private @Nullable String pointer;

    /**
     * @param code kebab-case, stable: clients decide by it
     * @param detail one sentence for a person, without personal data or internals
     */
    protected Refusal(Kind kind, String code, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
        this.code = code;
    }

    /** Adds a member to the problem, such as the capacity of an event that is full. */
    protected final Refusal with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    /** Names the field at fault by its JSON pointer (RFC 6901), such as {@code /organisation/taxId}. */
    protected final Refusal at(String jsonPointer) {
        pointer = jsonPointer;
        return this;
    }

    public final Kind kind() {
        return kind;
    }

    public final String code() {
        return code;
    }

    public final String detail() {
        return String.valueOf(getMessage());
    }

    public final Map<String, Object> properties() {
        return Collections.unmodifiableMap(properties);
    }

    public final @Nullable String pointer() {
        return pointer;
    }
}
