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
    FAILED,
    UNDO_TRYING,
    UNDO_TRIED,
    UNDOING,
    UNDO_STOPPED,
    UNDONE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Stage of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
