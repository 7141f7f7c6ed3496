package org.tejido.event.notice;

import java.util.Locale;

/** What somebody is told. */
enum Kind {
    REQUESTED,
    WAITING,
    OFFERED,
    CONFIRMED,
    CANCELLED,
    WITHDRAWN,
    MOVED,
    POSTPONED,
    CALLED_OFF,
    REMINDER,
    SURVEY;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether calendars are to be told as well. */
    boolean movesCalendars() {
        return this == CONFIRMED || this == CANCELLED || this == MOVED || this == POSTPONED || this == CALLED_OFF;
    }
}
