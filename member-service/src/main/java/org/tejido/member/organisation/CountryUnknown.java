package org.tejido.member.organisation;

import org.tejido.platform.problem.Refusal;

final class CountryUnknown extends Refusal {

    CountryUnknown() {
        super(
                Kind.INVALID,
                "country-unknown",
                "A country is its code of two capital letters (ISO 3166-1 alpha-2): ES, GR for Greece, GB.");
        at("/country");
    }
}
