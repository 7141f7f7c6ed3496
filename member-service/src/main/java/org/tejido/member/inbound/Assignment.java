package org.tejido.member.inbound;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** With whom a mail had to do. @param direction left out, incoming */
record Assignment(
        @NotEmpty @Size(max = 100) Set<@NotNull UUID> organisations,
        @Nullable @Size(max = 200) Set<@NotNull UUID> people,

        @Nullable @Pattern(regexp = "incoming|outgoing", message = "must be incoming or outgoing")
        String direction) {

    Set<UUID> known() {
        return Objects.requireNonNullElse(people, Set.of());
    }

    String way() {
        return Objects.requireNonNullElse(direction, "incoming");
    }
}
