package org.tejido.member.segment;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param filter of one whose organisations are not picked by hand */
record SegmentView(
        UUID segmentId,
        String name,
        UUID owner,
        boolean shared,
        @Nullable Map<String, String> filter,
        long version) {

    /** @param more than are counted */
    record Count(long count, boolean more) {}

    /**
     * What became of a batch.
     *
     * @param next where to go on; absent after the last
     */
    record Report(long looked, long changed, @Nullable UUID next) {}
}
