package org.tejido.member.taxid;

import org.tejido.platform.problem.Refusal;

final class TaxIdInForce extends Refusal {

    TaxIdInForce() {
        super(
                Kind.CONFLICT,
                "tax-id-in-force",
                "This is the organisation's number of today: change the organisation first.");
    }
}
