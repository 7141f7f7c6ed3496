package org.tejido.member.note;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a note is about. */
record About(Kind kind, UUID id) {

    enum Kind {
        ORGANISATION,
        PERSON;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static About organisation(UUID id) {
        return new About(Kind.ORGANISATION, id);
    }

    static About person(UUID id) {
        return new About(Kind.PERSON, id);
    }

    @Nullable
    UUID idOf(Kind asked) {
        return kind == asked ? id : null;
    }
}
