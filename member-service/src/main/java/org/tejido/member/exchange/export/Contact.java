package org.tejido.member.exchange.export;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with the organisation that the person speaks for. */
record Contact(
        UUID id,
        String name,
        String email,
        @Nullable String phone,
        @Nullable String position,
        UUID organisationId,
        String organisation) {

    static final List<String> HEADINGS =
            List.of("personId", "name", "email", "phone", "position", "organisation", "organisationId");

    List<String> cells() {
        return List.of(
                id.toString(),
                name,
                email,
                Objects.requireNonNullElse(phone, ""),
                Objects.requireNonNullElse(position, ""),
                organisation,
                organisationId.toString());
    }
}
