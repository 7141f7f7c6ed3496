package org.tejido.member.field;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.id.Ids;

/**
 * A field that the office wants.
 *
 * @param id made by the client, or left to the service
 * @param key by which clients name it
 */
record FieldForm(
        @Nullable UUID id,

        @NotNull @Pattern(regexp = "organisation|person", message = "must be organisation or person")
        String subject,

        @NotNull @Pattern(regexp = Terms.KEY, message = "must be lower-case letters, digits and hyphens")
        String key,

        @NotNull
        @Pattern(
                regexp = "text|number|date|yes-no|choice|choices|link|organisation",
                message = "must be text, number, date, yes-no, choice, choices, link or organisation")
        String type,

        @NotNull @Valid Terms terms) {

    /** @throws TermsUnfit where the terms are not those of such a field */
    Field field() {
        var known = Type.of(type);
        return new Field(
                Objects.requireNonNullElseGet(id, Ids::next), Subject.of(subject), key, known, terms.of(known), 1);
    }
}
