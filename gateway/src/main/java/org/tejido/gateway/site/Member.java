package org.tejido.gateway.site;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member, as the directory tells of it. */
record Member(
        UUID organisationId,
        String name,
        String kind,
        String country,
        @Nullable String city,
        @Nullable String region,
        @Nullable String website,
        @Nullable String description,
        @Nullable List<String> keywords,
        @Nullable List<Activity> activities,
        LocalDate memberSince) {

    record Activity(String scheme, String code, @Nullable String label) {}

    record Many(List<Member> items, @Nullable String next) {

        Many {
            items = items == null ? List.of() : items;
        }
    }

    public List<String> words() {
        return keywords == null ? List.of() : keywords;
    }

    public List<Activity> does() {
        return activities == null ? List.of() : activities;
    }

    /** Where it is a link that a browser opens and no script. */
    @Nullable
    public String link() {
        return Links.web(website);
    }
}
