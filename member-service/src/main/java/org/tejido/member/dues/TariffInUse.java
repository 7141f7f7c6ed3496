package org.tejido.member.dues;

import org.tejido.platform.problem.Refusal;

/** What was charged stands, and so does what it was charged by. */
final class TariffInUse extends Refusal {

    TariffInUse(int year) {
        super(
                Kind.CONFLICT,
                "tariff-in-use",
                "Dues have been charged for %d or later: the tariff of that time stands.".formatted(year));
    }
}
