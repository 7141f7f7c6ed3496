package org.tejido.member.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.member.classification.Region;
import org.tejido.member.history.Language;

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
        @Nullable String nuts,
        @Nullable String region,
        List<ActivityView> activities,
        LocalDate memberSince) {

    DirectoryEntry in(Language language) {
        return new DirectoryEntry(
                organisationId,
                name,
                kind,
                country,
                city,
                website,
                description,
                keywords,
                nuts,
                nuts == null ? null : new Region(nuts).label(language),
                activities.stream().map(it -> it.in(language)).toList(),
                memberSince);
    }
}
