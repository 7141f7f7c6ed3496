package org.tejido.event.agenda;

import org.jspecify.annotations.Nullable;

/** The same text in the languages of the house; one of them at least. */
record Text(@Nullable String es, @Nullable String en) {

    Text {
        if (isBlank(es) && isBlank(en)) {
            throw new IllegalArgumentException("A text in no language.");
        }
    }

    /** The Spanish text, or the English one where there is no Spanish. */
    String first() {
        return isBlank(es) ? String.valueOf(en) : es;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
