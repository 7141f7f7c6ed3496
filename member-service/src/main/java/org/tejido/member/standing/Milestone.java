package org.tejido.member.standing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * One fact of a membership that bears on standing.
 *
 * @param sequence its place in that membership's life, from 1
 * @param on the day from which it counts
 */
public record Milestone(UUID membership, long sequence, What what, LocalDate on) {

    public enum What {
        APPLIED,
        ADMITTED,
        REJECTED,
        SUSPENDED,
        RESUMED,
        ACCUSED,
        HEARD,
        EXCLUDED,
        DISMISSED,
        APPEALED,
        REVERSED,
        RECLASSIFIED,
        ENDED;

        /** As the database writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static What of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
