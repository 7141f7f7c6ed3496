package org.tejido.member.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as the office sees it. */
record ImportView(
        UUID importId,
        String subject,
        String format,
        @Nullable String fileName,
        String stage,
        @Nullable String trouble,
        int rows,
        Progress progress,
        Counts counts,
        List<Column> columns,
        Settings settings,
        @Nullable Undo undo,
        Instant startedAt,
        @Nullable Instant endedAt,
        long version) {

    /** @param field that the column holds; null where it is not read */
    record Column(
            int position,
            String heading,
            List<String> samples,
            @Nullable String field) {}

    /** Of the trial or the commit under way. */
    record Progress(int done, int of) {}

    /**
     * Of how many rows what becomes, or would, when it is undone.
     *
     * @param done how many of them have been
     */
    record Undo(
            long removed,
            long restored,
            long kept,
            long done,
            @Nullable String by,
            @Nullable Instant at) {}

    /** What becomes of how many rows, as far as it is known. */
    record Counts(long created, long updated, long unchanged, long known, long leftOut, long troubled, long written) {}
}
