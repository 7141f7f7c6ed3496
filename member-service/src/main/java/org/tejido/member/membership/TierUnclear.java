package org.tejido.member.membership;

import org.tejido.platform.problem.Refusal;

/** The tier of a company follows from its size, and nobody has said it. */
final class TierUnclear extends Refusal {

    TierUnclear() {
        super(
                Kind.INVALID,
                "tier-unclear",
                "Say the tier, or say of the company whether it is an SME: nothing is guessed that dues go by.");
        at("/tier");
    }
}
