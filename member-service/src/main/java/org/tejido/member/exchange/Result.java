package org.tejido.member.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param subject whom it was about, or may have been
 * @param keys what no other row of the file may have
 * @param before what it was before it is updated, to go back to
 * @param compared what its name is compared by, where it is new
 */
record Result(
        int row,
        Outcome outcome,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String pointer,
        @Nullable UUID subject,
        List<String> keys,
        @Nullable Object before,
        @Nullable Compared compared) {

    record Compared(String country, @Nullable String taxId, String name) {}

    static Result leftOut(int row) {
        return new Result(row, Outcome.LEFT_OUT, null, null, null, null, List.of(), null, null);
    }

    boolean isTroubled() {
        return outcome == Outcome.TROUBLED;
    }
}
