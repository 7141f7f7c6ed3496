package org.tejido.member.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tejido.member.taxid.TaxId;

/**
 * What is known of an organisation.
 *
 * @param sme small or medium-sized by Recommendation 2003/361/EC, as declared; null where nobody has said
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
        List<String> keywords) {

    public String countryCode() {
        return country.code();
    }

    /** The other's presentation of what this one is before the law. */
    Profile presentedAs(Profile other) {
        return new Profile(
                name, taxId, kind, country, other.city, other.website, sme, other.description, other.keywords);
    }
}
