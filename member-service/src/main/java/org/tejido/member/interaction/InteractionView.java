package org.tejido.member.interaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As its reader sees it: an organisation sees itself and its own people alone, and is not told with whom else it is shared. */
public record InteractionView(
        UUID interactionId,
        String kind,
        @Nullable String direction,
        Instant happenedAt,
        @Nullable Integer minutes,
        @Nullable Integer line,
        String text,
        List<UUID> organisations,
        List<UUID> people,
        List<UUID> sharedWith,
        long version) {}
