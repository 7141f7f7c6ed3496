package org.tejido.member.exchange.export;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with the organisation that the person speaks for.
 *
 * @param fields what is filled in of the office's own, in the order in which it was asked for
 */
record Contact(
        UUID id,
        String name,
        String email,
        @Nullable String phone,
        @Nullable String position,
        UUID organisationId,
        String organisation,
        List<String> fields) {

    static final List<String> HEADINGS =
            List.of("personId", "name", "email", "phone", "position", "organisation", "organisationId");

    List<String> cells() {
        var own = List.of(
                id.toString(),
                name,
                email,
                Objects.requireNonNullElse(phone, ""),
                Objects.requireNonNullElse(position, ""),
                organisation,
                organisationId.toString());
        return Stream.concat(own.stream(), fields.stream()).toList();
    }
}
