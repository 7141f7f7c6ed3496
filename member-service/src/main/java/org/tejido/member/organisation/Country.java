package org.tejido.member.organisation;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** ISO 3166-1 alpha-2. */
record Country(String code) {

    private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    /** @throws CountryUnknown for what is no code, names that the Union writes otherwise (EL, UK) among them */
    static Country of(String code) {
        if (!CODES.contains(code)) {
            throw new CountryUnknown();
        }
        return new Country(code);
    }
}
