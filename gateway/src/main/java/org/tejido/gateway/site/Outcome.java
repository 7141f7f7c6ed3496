package org.tejido.gateway.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a form that was sent. */
sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Problem problem) implements Outcome<T> {}

    record Away<T>() implements Outcome<T> {}

    /** RFC 9457, as the services write it. */
    record Problem(
            int status,
            String code,
            @Nullable String detail,
            @Nullable List<Field> errors) {

        List<Field> fields() {
            return errors == null ? List.of() : errors;
        }
    }

    /** @param pointer JSON pointer to the field */
    record Field(String pointer, String code, @Nullable String detail) {}
}
