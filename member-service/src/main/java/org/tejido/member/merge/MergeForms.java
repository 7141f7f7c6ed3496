package org.tejido.member.merge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the team asks for. */
final class MergeForms {

    private MergeForms() {}

    /** @param value where it is neither's */
    record Choice(@NotNull String from, @Nullable JsonNode value) {}

    /** @param choices by field; what is left out goes by what the preview proposes */
    record Trial(
            @NotNull UUID loserId, @Nullable @Size(max = 20) Map<String, @Valid Choice> choices) {

        Map<String, Choice> chosen() {
            return Objects.requireNonNullElseGet(choices, Map::of);
        }
    }

    /**
     * @param id made by the client, or left to the service
     * @param loserVersion as the loser was read
     */
    record Merge(
            @Nullable UUID id,
            @NotNull UUID loserId,
            @NotNull Long loserVersion,
            @Nullable @Size(max = 20) Map<String, @Valid Choice> choices) {

        Map<String, Choice> chosen() {
            return Objects.requireNonNullElseGet(choices, Map::of);
        }
    }
}
