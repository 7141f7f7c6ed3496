package org.tejido.gateway.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call for collaborators. Whose it is, is absent where the owner does not want it to be known. */
record Call(
        UUID callId,
        @Nullable UUID organisationId,
        @Nullable String organisationName,
        @Nullable String stage,
        String title,
        @JsonProperty("abstract") @Nullable String summary,
        @Nullable String programme,
        @Nullable LocalDate deadline,
        @Nullable Seeks seeks,
        @Nullable LocalDate publishedOn) {

    record Seeks(
            @Nullable List<String> kinds,
            @Nullable List<String> countries,
            @Nullable List<String> expertise) {}

    record Many(List<Call> items, @Nullable String next) {

        Many {
            items = items == null ? List.of() : items;
        }
    }

    public List<String> kinds() {
        return seeks == null || seeks.kinds() == null ? List.of() : seeks.kinds();
    }

    public List<String> countries() {
        return seeks == null || seeks.countries() == null ? List.of() : seeks.countries();
    }

    public List<String> expertise() {
        return seeks == null || seeks.expertise() == null ? List.of() : seeks.expertise();
    }

    public boolean isOpen() {
        return "open".equals(stage);
    }
}
