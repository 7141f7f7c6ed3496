package org.tejido.project.collaborator;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as a possible partner: what the member service told, and what it says of itself.
 *
 * @param kind company, university, hospital, research-centre, public-body, cluster or other
 * @param country ISO 3166-1 alpha-2
 * @param nuts its region: a code of the nomenclature of territories, in which the beginning of one is what it is part of
 * @param open true while the organisation is a member that is not suspended; hidden otherwise
 */
record Collaborator(
        UUID organisationId,
        String name,
        String kind,
        String country,
        @Nullable String city,
        @Nullable Boolean sme,
        @Nullable String website,
        @Nullable String description,
        List<String> keywords,
        @Nullable String nuts,
        Profile profile,
        boolean open) {}
