package org.tejido.member.exchange;

import java.util.Arrays;
import java.util.Locale;
import org.tejido.platform.problem.Malformed;

/** What the rows of a file are about. */
enum Subject {
    ORGANISATIONS,
    PEOPLE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the office's own fields name it. */
    String field() {
        return this == ORGANISATIONS ? "organisation" : "person";
    }

    static Subject of(String word) {
        return Arrays.stream(values())
                .filter(subject -> subject.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Malformed("subject-unknown", "A file is about organisations or people."));
    }
}
