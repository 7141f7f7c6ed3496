package org.tejido.member.dues;

import org.tejido.platform.problem.Refusal;

/** The tariff does not say what members of this tier pay. */
final class TierWithoutBand extends Refusal {

    TierWithoutBand(String tier, int fromYear) {
        super(Kind.CONFLICT, "tier-without-band", "The tariff of %d has no band for %s.".formatted(fromYear, tier));
    }
}
