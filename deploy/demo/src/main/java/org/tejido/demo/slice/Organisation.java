package org.tejido.demo.slice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation of the slice, by its participant code. What it did says what it can: about and keywords come from its projects. */
public record Organisation(
        String pic,
        String name,
        String kind,
        String country,
        String city,
        @Nullable Boolean sme,
        @Nullable String website,
        List<String> keywords,
        String about) {

    /** Always the same for the same organisation, so that a second filling finds the first one's. */
    public UUID id() {
        return StableIds.of("organisation", pic);
    }
}
