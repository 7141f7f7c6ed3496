package org.tejido.member.sme;

import org.tejido.platform.problem.Refusal;

final class YearNotClosed extends Refusal {

    YearNotClosed(int year) {
        super(Kind.INVALID, "year-not-closed", "There are no accounts of %d before it is over.".formatted(year));
        at("/source");
    }
}
