package org.tejido.member.organisation;

import org.tejido.platform.problem.Refusal;

/** Who applies must say who it is in law. */
final class WithoutTaxId extends Refusal {

    WithoutTaxId() {
        super(Kind.INVALID, "tax-id-missing", "An organisation that applies gives its tax identifier.");
        at("/organisation/taxId");
    }
}
