package org.tejido.member.sme;

import org.tejido.platform.problem.Refusal;

final class OneOwnerOneOwned extends Refusal {

    OneOwnerOneOwned(String pointer) {
        super(
                Kind.INVALID,
                "one-owner-one-owned",
                "Name one owner and another as owned, each by organisationId or by enterpriseId.");
        at(pointer);
    }
}
