package org.tejido.gateway.site;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration, as whoever holds its pass sees it.
 *
 * @param priceCents for all seats together
 * @param ahead of one that waits: how many come first
 * @param offerUntil until when the seats are held that were offered
 * @param noMailSince when somebody wanted no more mail about it
 */
record Registration(
        UUID registrationId,
        UUID eventId,
        String stage,
        @Nullable Person person,
        int seats,
        boolean memberPrice,
        long priceCents,
        String currency,
        @Nullable Long ahead,
        @Nullable Instant offerUntil,
        @Nullable Instant noMailSince) {

    private static final Set<String> OVER = Set.of("cancelled", "withdrawn", "attended");

    record Person(String name, String email) {}

    public boolean isOffered() {
        return stage.equals("offered");
    }

    public boolean isOver() {
        return OVER.contains(stage);
    }
}
