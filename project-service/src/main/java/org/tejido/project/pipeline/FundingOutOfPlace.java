package org.tejido.project.pipeline;

import org.tejido.platform.problem.Refusal;

/** Money comes with a grant. */
final class FundingOutOfPlace extends Refusal {

    FundingOutOfPlace() {
        super(Kind.INVALID, "funding-out-of-place", "Only what is granted has funding.");
        at("/grantedFunding");
    }
}
