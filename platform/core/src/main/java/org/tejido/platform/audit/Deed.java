package org.tejido.platform.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Something that a team's administrators may ask about later. It names nobody: ids, and words of the program.
 *
 * @param action {@code <kind of thing>.<past participle>}, such as {@code organisation.merged}
 * @param subject that to which it was done: an id, or the name of a setting
 * @param details what else there is to know, such as how many; no secrets, no personal data
 */
public record Deed(String action, String subject, Map<String, String> details) {

    public static Deed of(String action, UUID subject) {
        return of(action, subject.toString());
    }

    public static Deed of(String action, String subject) {
        return new Deed(action, subject, Map.of());
    }

    public Deed with(String name, Object value) {
        var more = new HashMap<>(details);
        more.put(name, value.toString());
        return new Deed(action, subject, more);
    }
}
