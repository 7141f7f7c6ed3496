package org.tejido.member.taxid;

import org.tejido.platform.problem.Refusal;

/** The identifier has not the form that its country gives them. */
public final class TaxIdMalformed extends Refusal {

    TaxIdMalformed(String country) {
        super(Kind.INVALID, "tax-id-malformed", "This is not a tax identifier of " + country + ".");
        with("country", country);
        at("/taxId");
    }
}
