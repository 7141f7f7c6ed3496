package org.tejido.member.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the report.
 *
 * @param written whether the outcome has come true
 * @param subjectId whom it is about, or may be the same as
 * @param undo what becomes of it when the import is undone, as far as somebody has tried
 */
record RowView(
        int row,
        int line,
        String outcome,
        boolean written,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String pointer,
        @Nullable UUID subjectId,
        @Nullable Undo undo,
        List<String> cells) {

    /** @param done whether it has come true */
    record Undo(
            String fate,
            boolean done,
            @Nullable String code,
            @Nullable String detail) {}
}
