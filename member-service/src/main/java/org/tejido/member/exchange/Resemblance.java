package org.tejido.member.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names that are all but the same, in words. */
final class Resemblance {

    private Resemblance() {}

    static RowTrouble known(@Nullable UUID organisation) {
        return new RowTrouble(
                "organisation-already-known",
                "An organisation of all but the same name is known already. If it is another one, say so with resemblanceAccepted.",
                "/name",
                organisation);
    }

    static RowTrouble earlier(int line) {
        return new RowTrouble(
                "twice-in-file", "Line %d is about one of all but the same name.".formatted(line), "/name", null);
    }
}
