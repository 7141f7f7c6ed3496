package org.tejido.project.alert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.id.Ids;
import org.tejido.project.call.CallKind;

/** A new saved search. */
record SavedSearchForm(
        @Nullable UUID id,
        @NotBlank @Size(max = 100) String name,

        @Nullable @Pattern(regexp = CallKind.PATTERN, message = "must be a kind of call")
        String kind,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code")
        String country,

        @Nullable @Size(min = 1, max = 100) String programme,
        @Nullable @Size(min = 1, max = 300) String query,
        @Nullable Boolean mail) {

    /** Mailed unless the account says that it is not to be. */
    SavedSearch search() {
        return new SavedSearch(
                Objects.requireNonNullElseGet(id, Ids::next),
                name,
                kind,
                country,
                programme,
                query,
                !Boolean.FALSE.equals(mail));
    }
}
