package org.tejido.member.taxid;

import org.tejido.platform.problem.Refusal;

/** The check character contradicts the rest: the identifier was mistyped. */
public final class TaxIdCheckFails extends Refusal {

    TaxIdCheckFails(String country) {
        super(Kind.INVALID, "tax-id-check-fails", "The check character does not fit. Was it mistyped?");
        with("country", country);
        at("/taxId");
    }
}
