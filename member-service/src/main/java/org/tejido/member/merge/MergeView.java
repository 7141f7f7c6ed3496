package org.tejido.member.merge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A merge that was done, and perhaps undone.
 *
 * @param version 1, and 2 once it is undone
 */
record MergeView(
        UUID mergeId,
        UUID survivorId,
        UUID loserId,
        String loserName,
        String mergedBy,
        Instant mergedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt,
        long version) {

    /** @param taken rows that say what the survivor's say already: they are put aside until it is undone */
    record Moved(String kind, long moved, long taken) {}

    /** @param keys of the loser's rows, at most ten */
    record Conflict(String code, String kind, List<Map<String, String>> keys) {}

    record Field(String field, JsonNode survivor, JsonNode loser, String from, JsonNode proposed) {}

    /** What would become of it. */
    record Preview(
            UUID survivorId,
            long survivorVersion,
            UUID loserId,
            long loserVersion,
            List<Field> fields,
            List<Moved> moves,
            List<Conflict> conflicts) {}
}
