package org.tejido.member.dues;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** How much of a year somebody pays for who joins within it. Whoever leaves is paid nothing back. */
enum ProRata {
    NONE,
    MONTHS,
    QUARTERS,
    DAYS;

    /** So many parts of so many. */
    record Share(int parts, int of) {

        boolean isWhole() {
            return parts == of;
        }
    }

    /** The part of the year from that day on; the month, quarter or day in which it falls counts whole. */
    Share from(LocalDate since) {
        return switch (this) {
            case NONE -> new Share(1, 1);
            case MONTHS -> new Share(13 - since.getMonthValue(), 12);
            case QUARTERS -> new Share(5 - since.get(IsoFields.QUARTER_OF_YEAR), 4);
            case DAYS -> new Share(since.lengthOfYear() - since.getDayOfYear() + 1, since.lengthOfYear());
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProRata of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
