package org.tejido.member.kind;

import org.tejido.platform.problem.Refusal;

/** A kind is for members of its tiers. */
final class TierNotOfKind extends Refusal {

    TierNotOfKind(String tier, String code) {
        super(
                Kind.CONFLICT,
                "tier-not-of-kind",
                "Members that are %s are of other tiers than %s.".formatted(code, tier));
    }
}
