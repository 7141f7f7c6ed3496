package org.tejido.event.agenda;

import java.util.Arrays;

enum EventKind {
    PANEL("panel"),
    LECTURE("lecture"),
    COURSE("course"),
    CONFERENCE("conference"),
    AWARD_CALL("award-call"),
    MATCHMAKING_DAY("matchmaking-day"),
    TRADE_MISSION("trade-mission");

    private final String word;

    EventKind(String word) {
        this.word = word;
    }

    /** As clients, messages and the database write it. */
    String word() {
        return word;
    }

    /** @throws UnknownWord for anything else */
    static EventKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new UnknownWord(
                        "kind",
                        word,
                        Arrays.stream(values()).map(EventKind::word).toList()));
    }
}
