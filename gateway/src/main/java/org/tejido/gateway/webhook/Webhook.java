package org.tejido.gateway.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param disabledAs {@code office} or {@code gone}: the other side answered 410 */
record Webhook(
        UUID webhookId,
        String url,
        String description,
        List<String> types,
        UUID madeBy,
        Instant madeAt,
        @Nullable Instant disabledAt,
        @Nullable String disabledAs,
        long version) {}
