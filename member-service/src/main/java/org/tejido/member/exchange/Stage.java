package org.tejido.member.exchange;

import java.util.Locale;

/** Of an import's life; {@code stopped} is a commit that met trouble and may go on. */
enum Stage {
    READY,
    TRYING,
    COMPARING,
    TRIED,
    COMMITTING,
    STOPPED,
    DONE,
    CANCELLED,
    FAILED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
