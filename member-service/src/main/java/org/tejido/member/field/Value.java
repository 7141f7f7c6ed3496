package org.tejido.member.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One value, in the place of its type; the others are null. */
record Value(
        @Nullable String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate day,
        @Nullable Boolean flag,
        @Nullable UUID refersTo) {

    static Value of(String text) {
        return new Value(text, null, null, null, null);
    }

    static Value of(BigDecimal number) {
        return new Value(null, number, null, null, null);
    }

    static Value of(LocalDate day) {
        return new Value(null, null, day, null, null);
    }

    static Value of(boolean flag) {
        return new Value(null, null, null, flag, null);
    }

    static Value of(UUID organisation) {
        return new Value(null, null, null, null, organisation);
    }
}
