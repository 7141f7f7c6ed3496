package org.tejido.gateway.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As services hand them over, and as they are written here. */
record Entry(
        UUID id,
        Instant at,
        String action,
        @Nullable String subject,
        Map<String, String> details,
        String actorKind,
        @Nullable UUID actor,
        @Nullable String role,
        @Nullable UUID organisation) {}
