package org.tejido.member.statutes;

import java.util.Locale;

/** How many votes carry a motion: Ley Orgánica 1/2002, art. 12.d. Whoever is absent counts for neither. */
public enum Majority {
    /** More yes than no. */
    SIMPLE,
    /** More yes than half of all who are present, those who abstain included. */
    ABSOLUTE;

    public boolean carries(int yes, int no, int abstentions) {
        return switch (this) {
            case SIMPLE -> yes > no;
            case ABSOLUTE -> 2 * yes > yes + no + abstentions;
        };
    }

    /** As clients and the database write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Majority of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
