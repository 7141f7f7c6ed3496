package org.tejido.member.capability;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that an organisation declares; what is not in it any more is no longer declared. */
record Declaration(List<Capability> capabilities, List<Equipment> equipment) {

    /**
     * @param term of the vocabulary
     * @param trlFrom the lowest technology readiness level, 1 to 9, at which it can help; null where it has not said
     */
    record Capability(
            String term,
            @Nullable String description,
            @Nullable Integer trlFrom,
            @Nullable Integer trlTo) {

        /** @throws ReadinessRangeReversed at {@code pointer} */
        Capability requireRange(String pointer) {
            if (trlFrom != null && trlTo != null && trlFrom > trlTo) {
                throw new ReadinessRangeReversed(pointer + "/trlTo");
            }
            return this;
        }
    }

    /** @param conditions on which others may use it */
    record Equipment(
            String name,
            @Nullable String description,
            boolean offered,
            @Nullable String conditions) {}
}
