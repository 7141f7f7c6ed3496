package org.tejido.event.agenda;

import java.util.Arrays;

/** Who sees a published event and may come. */
enum Visibility {
    PUBLIC("public"),
    MEMBERS("members"),
    INVITED("invited");

    private final String word;

    Visibility(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** @throws UnknownWord for anything else */
    static Visibility of(String word) {
        return Arrays.stream(values())
                .filter(visibility -> visibility.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new UnknownWord(
                        "visibility",
                        word,
                        Arrays.stream(values()).map(Visibility::word).toList()));
    }
}
