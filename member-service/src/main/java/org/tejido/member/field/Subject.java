package org.tejido.member.field;

import java.util.Arrays;
import java.util.Locale;

/** Of whom something is to be known, and in which table that stands. */
enum Subject {
    ORGANISATION,
    PERSON;

    static Subject of(String word) {
        return Arrays.stream(values())
                .filter(subject -> subject.word().equals(word))
                .findFirst()
                .orElseThrow(FieldFilterMalformed::subject);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of the tables are its own. */
    String in(String sql) {
        return sql.replace("$owner", word());
    }
}
