package org.tejido.member.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member as the world sees it. */
record DirectoryEntry(
        UUID organisationId,
        String name,
        String kind,
        String country,
        @Nullable String city,
        @Nullable String website,
        @Nullable String description,
        List<String> keywords,
        LocalDate memberSince) {}
