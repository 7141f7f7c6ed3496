package org.tejido.project.call;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a call seeks, as its owner says it. */
record SeeksForm(
        @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = KINDS, message = KIND) String> kinds,
        @Nullable @Size(max = 60) List<@NotNull @Pattern(regexp = "[A-Z]{2}", message = COUNTRY) String> countries,
        @Nullable @Size(max = 30) List<@NotBlank @Size(max = 100) String> expertise) {

    static final Seeks ANYBODY = new Seeks(List.of(), List.of(), List.of());

    private static final String KINDS = "company|university|hospital|research-centre|public-body|cluster|other";
    private static final String KIND = "must be a kind of organisation";
    private static final String COUNTRY = "must be an ISO 3166-1 alpha-2 code";

    Seeks seeks() {
        return new Seeks(orNone(kinds), orNone(countries), orNone(expertise));
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }
}
