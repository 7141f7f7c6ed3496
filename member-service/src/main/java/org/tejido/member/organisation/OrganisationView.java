package org.tejido.member.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as the team and the organisation itself see it. */
record OrganisationView(
        UUID id,
        String name,
        String kind,
        String country,
        @Nullable String taxId,
        @Nullable String city,
        @Nullable String website,
        @Nullable Boolean sme,
        @Nullable String description,
        List<String> keywords,
        long version) {}
