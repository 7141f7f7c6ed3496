package org.tejido.member.interaction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.id.Ids;

/**
 * What the office writes down.
 *
 * @param id made by the client, or left to the service
 * @param sharedWith those of the organisations that may see it; left out, none
 * @param line of the cluster's action plan
 */
record InteractionForm(
        @Nullable UUID id,

        @NotNull
        @Pattern(regexp = "call|visit|email|meeting|note", message = "must be call, visit, email, meeting or note")
        String kind,

        @Nullable @Pattern(regexp = "incoming|outgoing", message = "must be incoming or outgoing")
        String direction,

        @NotNull Instant happenedAt,
        @Nullable @Min(0) @Max(1440) Integer minutes,
        @Nullable @Min(1) @Max(18) Integer line,

        @NotBlank
        @Size(max = 20_000)
        @Pattern(regexp = "[\\P{Cntrl}\\n\\r\\t]*", message = "must not contain control characters")
        String text,

        @NotEmpty @Size(max = 100) Set<@NotNull UUID> organisations,
        @Nullable @Size(max = 200) Set<@NotNull UUID> people,
        @Nullable Set<@NotNull UUID> sharedWith) {

    /** @throws org.tejido.platform.problem.Refusal at the field whose rule says no */
    Interaction interaction(Instant now) {
        return Interaction.recorded(
                Objects.requireNonNullElseGet(id, Ids::next),
                new Interaction.What(kind, direction, happenedAt, minutes, line, text.strip()),
                organisations,
                Objects.requireNonNullElse(people, Set.of()),
                Objects.requireNonNullElse(sharedWith, Set.of()),
                now);
    }

    record Sharing(@NotNull Set<@NotNull UUID> sharedWith) {}
}
