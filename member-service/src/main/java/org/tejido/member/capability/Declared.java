package org.tejido.member.capability;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation has declared, as it is shown and told.
 *
 * @param version how often it has declared: 0 for never
 */
record Declared(UUID organisationId, List<Capability> capabilities, List<Equipment> equipment, long version) {

    /** With what the vocabulary calls it, in both languages. */
    record Capability(
            String term,
            String en,
            String es,
            @Nullable String description,
            @Nullable Integer trlFrom,
            @Nullable Integer trlTo) {}

    record Equipment(
            String name,
            @Nullable String description,
            boolean offered,
            @Nullable String conditions) {}
}
