package org.tejido.member.membership;

import org.tejido.platform.problem.Refusal;

/** The word names no tier. */
final class UnknownTier extends Refusal {

    UnknownTier(String word) {
        super(Kind.INVALID, "unknown-tier", "There is no tier called " + word + ".");
        at("/tier");
    }
}
