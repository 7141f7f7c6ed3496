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

    /** What an organisation is before the law and what its dues depend on; the rest is how it presents itself. */
    boolean isTheSameBeforeTheLawAs(Profile other) {
        return new Legal(this).equals(new Legal(other));
    }

    private record Legal(
            String name,
            @Nullable TaxId taxId,
            OrganisationKind kind,
            Country country,
            @Nullable Boolean sme) {

        Legal(Profile profile) {
            this(profile.name, profile.taxId, profile.kind, profile.country, profile.sme);
        }
    }
}
