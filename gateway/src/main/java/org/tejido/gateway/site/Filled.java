package org.tejido.gateway.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A form as somebody filled it in, and what is wrong with it.
 *
 * @param errors the code of the rule that a field breaks, in the order of the fields
 * @param refusal the code of what is wrong with the whole of it; null where nothing is
 */
record Filled(
        Map<String, String> values,
        Map<String, String> errors,
        @Nullable String refusal) {

    static final Filled EMPTY = new Filled(Map.of(), Map.of(), null);

    static Filled of(MultiValueMap<String, String> sent) {
        return new Filled(sent.toSingleValueMap(), Map.of(), null);
    }

    static Filled of(Map<String, String> values) {
        return new Filled(values, Map.of(), null);
    }

    /** @param names of the fields, by where the service finds them in what it was sent */
    Filled refused(Outcome.Problem problem, Map<String, String> names) {
        var wrong = new LinkedHashMap<String, String>();
        names.forEach((pointer, name) -> problem.fields().stream()
                .filter(field ->
                        field.pointer().equals(pointer) || field.pointer().startsWith(pointer + "/"))
                .findFirst()
                .ifPresent(field -> wrong.put(name, field.code())));
        return new Filled(values, Collections.unmodifiableMap(wrong), problem.code());
    }

    Filled refused(String code) {
        return new Filled(values, errors, code);
    }

    /** As it was typed, without what surrounds it; empty where nothing was. */
    public String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    @Nullable
    String orNull(String name) {
        var value = value(name);
        return value.isEmpty() ? null : value;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public boolean wrong(String name) {
        return errors.containsKey(name);
    }
}
