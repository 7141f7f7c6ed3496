package org.tejido.member.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the signed-in see it.
 *
 * @param taxId for the team and for the organisation itself
 * @param standing of today: member, suspended, being-excluded, applicant, former or none; to others, member
 * @param memberSince first day of its first term; present for members
 */
public record OrganisationView(
        UUID organisationId,
        String name,
        @Nullable String taxId,
        String kind,
        String country,
        @Nullable String city,
        @Nullable String website,
        @Nullable Boolean sme,
        @Nullable String description,
        List<String> keywords,
        String standing,
        @Nullable LocalDate memberSince,
        long version) {}
