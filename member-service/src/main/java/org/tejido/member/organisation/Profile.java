package org.tejido.member.organisation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tejido.member.classification.Activity;
import org.tejido.member.classification.Region;
import org.tejido.member.taxid.TaxId;

/**
 * What is known of an organisation.
 *
 * @param sme small or medium-sized by Recommendation 2003/361/EC, as declared; null where nobody has said
 * @param activities the main one first
 * @param otherNames those that it had, and those under which it trades
 */
public record Profile(
        String name,
        @Nullable TaxId taxId,
        OrganisationKind kind,
        Country country,
        @Nullable String city,
        @Nullable Website website,
        @Nullable Boolean sme,
        @Nullable String description,
        List<String> keywords,
        @Nullable Region region,
        List<Activity> activities,
        List<String> otherNames) {

    public String countryCode() {
        return country.code();
    }

    /** The other's presentation of what this one is before the law. */
    Profile presentedAs(Profile other) {
        return new Profile(
                name,
                taxId,
                kind,
                country,
                other.city,
                other.website,
                sme,
                other.description,
                other.keywords,
                country.equals(other.country) ? other.region : region,
                other.activities,
                other.otherNames);
    }

    /** As the database keeps it when it is renamed: the name that it had stands first among the others. */
    public Profile remembering(String hadName) {
        return hadName.equals(name) || otherNames.contains(hadName)
                ? this
                : new Profile(
                        name,
                        taxId,
                        kind,
                        country,
                        city,
                        website,
                        sme,
                        description,
                        keywords,
                        region,
                        activities,
                        Stream.concat(Stream.of(hadName), otherNames.stream()).toList());
    }

    /** All that it is found under: its region and activities, and whatever these are part of. */
    List<String> classes() {
        var places = Stream.ofNullable(region).flatMap(Region::within);
        return Stream.concat(places, activities.stream().flatMap(Activity::within))
                .distinct()
                .toList();
    }
}
