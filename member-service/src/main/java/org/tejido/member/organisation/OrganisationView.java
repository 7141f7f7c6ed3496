package org.tejido.member.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.member.classification.Region;
import org.tejido.member.history.Language;
import tools.jackson.databind.JsonNode;

/**
 * An organisation as the signed-in see it.
 *
 * @param taxId for the team and for the organisation itself
 * @param region the name of what {@code nuts} stands for
 * @param activities the main one first
 * @param fields what is filled in of the office's own, by their keys, where one organisation is shown to the team or to itself: it sees
 *     those that are meant for it
 * @param standing of today: member, suspended, being-excluded, applicant, former or none; to others, member
 * @param memberSince first day of its first term; present for members
 * @param warnings what the office may want to look at: {@link org.tejido.member.taxid.NifHabit}
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
        @Nullable String nuts,
        @Nullable String region,
        List<ActivityView> activities,
        List<String> otherNames,
        @Nullable JsonNode fields,
        String standing,
        @Nullable LocalDate memberSince,
        List<String> warnings,
        long version) {

    OrganisationView in(Language language) {
        return new OrganisationView(
                organisationId,
                name,
                taxId,
                kind,
                country,
                city,
                website,
                sme,
                description,
                keywords,
                nuts,
                nuts == null ? null : new Region(nuts).label(language),
                activities.stream().map(it -> it.in(language)).toList(),
                otherNames,
                fields,
                standing,
                memberSince,
                warnings,
                version);
    }
}
