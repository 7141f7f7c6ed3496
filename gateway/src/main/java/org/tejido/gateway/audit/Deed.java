package org.tejido.gateway.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that administrators may ask about later.
 *
 * @param action {@code <kind of thing>.<past participle>}, such as {@code api-key.revoked}
 * @param subject that to which it was done: an id, or the name of a setting; null where nobody knows
 * @param details what else there is to know; no secrets, no personal data
 */
public record Deed(String action, @Nullable String subject, Map<String, String> details) {

    public static Deed of(String action, UUID subject) {
        return of(action, subject.toString());
    }

    public static Deed of(String action, @Nullable String subject) {
        return new Deed(action, subject, Map.of());
    }

    /** Nothing where there is no value. */
    public Deed with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new HashMap<>(details);
        more.put(name, value.toString());
        return new Deed(action, subject, more);
    }
}
