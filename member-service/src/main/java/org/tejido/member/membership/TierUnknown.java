package org.tejido.member.membership;

import org.tejido.platform.problem.Refusal;

final class TierUnknown extends Refusal {

    TierUnknown() {
        super(Kind.INVALID, "tier-unknown", "A tier is sme, large, research or institutional.");
        at("/tier");
    }
}
