package org.tejido.project.call;

import org.jspecify.annotations.Nullable;

/**
 * What a profile says beyond its abstract.
 *
 * @param advantages and what is new
 * @param readinessLevel stage of development as technology readiness level, 1 to 9 (Horizon 2020 General Annex G)
 * @param ipStatus how what is offered is protected, by its key
 */
public record Particulars(
        @Nullable String description,
        @Nullable String advantages,
        @Nullable Integer readinessLevel,
        @Nullable String ipStatus,
        @Nullable String ipComment) {

    public static final Particulars NONE = new Particulars(null, null, null, null, null);
}
