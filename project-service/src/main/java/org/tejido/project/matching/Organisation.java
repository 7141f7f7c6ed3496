package org.tejido.project.matching;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as matching knows it.
 *
 * @param sme null where nobody has said
 * @param readiness levels at which it works; null where it has not said
 * @param offers expertise and keywords, in its own words
 * @param text all that it says of itself
 * @param open false for one that is hidden: it neither answers nor is named in a reason
 */
record Organisation(
        UUID id,
        String name,
        String kind,
        String country,
        @Nullable Boolean sme,
        @Nullable Readiness readiness,
        List<String> offers,
        Declared declared,
        String text,
        boolean open) {

    /** Technology readiness levels, 1 to 9. */
    record Readiness(int from, int to) {
        boolean holds(int level) {
            return from <= level && level <= to;
        }
    }
}
