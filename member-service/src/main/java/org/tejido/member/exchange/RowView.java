package org.tejido.member.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the report.
 *
 * @param written whether the outcome has come true
 * @param subjectId whom it is about, or may be the same as
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
        List<String> cells) {}
