package org.tejido.member.organisation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tejido.member.taxid.TaxId;

/**
 * What an organisation is.
 *
 * @param country ISO 3166-1 alpha-2
 * @param taxId absent where the office has not asked for it yet
 * @param sme whether it is a small or medium-sized enterprise by Recommendation 2003/361/EC; absent where it is not known
 */
public record Profile(
        String name,
        Kind kind,
        String country,
        @Nullable TaxId taxId,
        @Nullable String city,
        @Nullable String website,
        @Nullable Boolean sme,
        @Nullable String description,
        List<String> keywords) {

    boolean sameInLaw(Profile other) {
        return name.equals(other.name)
                && kind == other.kind
                && country.equals(other.country)
                && Objects.equals(taxId, other.taxId)
                && Objects.equals(sme, other.sme);
    }
}
