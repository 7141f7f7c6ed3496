package org.tejido.member.dues;

import org.tejido.platform.problem.Refusal;

/** One tariff begins in a year. */
final class TariffExists extends Refusal {

    TariffExists(int year) {
        super(Kind.CONFLICT, "tariff-exists", "A tariff from %d on is there already.".formatted(year));
    }
}
