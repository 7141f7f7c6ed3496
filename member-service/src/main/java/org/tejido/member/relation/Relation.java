package org.tejido.member.relation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation is to another.
 *
 * @param source of which the kind's word is true
 * @param until the first day without it; null as long as it lasts
 */
record Relation(
        UUID id,
        RelationKind kind,
        UUID source,
        UUID target,
        LocalDate since,
        @Nullable LocalDate until,
        long version) {

    /**
     * @param word what the one is to the other
     * @throws RelatedToItself where both are the same
     */
    static Relation between(UUID one, String word, UUID other, UUID id, LocalDate since, @Nullable LocalDate until) {
        if (one.equals(other)) {
            throw new RelatedToItself();
        }
        requireOrder(since, until, "/until");
        var kind = RelationKind.of(word);
        var turned = kind.isMutual() ? one.compareTo(other) > 0 : kind.inverse().equals(word);
        return new Relation(id, kind, turned ? other : one, turned ? one : other, since, until, 1);
    }

    /** Ended on the day that it began, it has never been. @throws RelationEnded if it ended already */
    Relation end(LocalDate on) {
        if (until != null) {
            throw new RelationEnded(until);
        }
        requireOrder(since, on, "/on");
        return new Relation(id, kind, source, target, since, on, version + 1);
    }

    /** It was on other days than was written down. */
    Relation correct(LocalDate newSince, @Nullable LocalDate newUntil) {
        requireOrder(newSince, newUntil, "/until");
        return new Relation(id, kind, source, target, newSince, newUntil, version + 1);
    }

    /** What that side is to the other. */
    String word(UUID side) {
        return side.equals(source) ? kind.word() : kind.inverse();
    }

    UUID counterpart(UUID side) {
        return side.equals(source) ? target : source;
    }

    private static void requireOrder(LocalDate since, @Nullable LocalDate until, String pointer) {
        if (until != null && until.isBefore(since)) {
            throw new RelationEndsBeforeItBegins(since, pointer);
        }
    }
}
