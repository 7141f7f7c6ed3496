package org.tejido.member.sme;

import org.tejido.platform.problem.Refusal;

/** Nobody is owned twice over. */
final class HoldingsExceedWhole extends Refusal {

    HoldingsExceedWhole() {
        super(
                Kind.CONFLICT,
                "holdings-exceed-whole",
                "With this one, more than 100 % of the enterprise would be owned on some day. End the earlier holding first.");
        at("/percentage");
    }
}
