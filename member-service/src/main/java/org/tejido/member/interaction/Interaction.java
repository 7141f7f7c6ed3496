package org.tejido.member.interaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param sharedWith those of the organisations that may see it */
record Interaction(UUID id, What what, Set<UUID> organisations, Set<UUID> people, Set<UUID> sharedWith, long version) {

    private static final Instant BEGINNING =
            LocalDate.of(1970, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    /**
     * @param direction incoming, outgoing or, where there is none, null
     * @param minutes spent on it
     * @param line 1 to 18, of the action plan
     */
    record What(
            String kind,
            @Nullable String direction,
            Instant happenedAt,
            @Nullable Integer minutes,
            @Nullable Integer line,
            String text) {}

    /** What has happened; what is to come is no interaction. */
    static Interaction recorded(
            UUID id, What what, Set<UUID> organisations, Set<UUID> people, Set<UUID> sharedWith, Instant now) {
        if (what.happenedAt().isAfter(now) || what.happenedAt().isBefore(BEGINNING)) {
            throw new InteractionNotInThePast();
        }
        requireConcerned(organisations, sharedWith);
        return new Interaction(id, what, organisations, people, sharedWith, 1);
    }

    static void requireConcerned(Set<UUID> organisations, Set<UUID> sharedWith) {
        if (!organisations.containsAll(sharedWith)) {
            throw new SharedWithStranger();
        }
    }
}
