package org.tejido.member.renewal;

import org.tejido.platform.problem.Refusal;

/** What is past is done, and what is far away is not known. */
final class RenewalYearImpossible extends Refusal {

    RenewalYearImpossible(int thisYear) {
        super(
                Kind.INVALID,
                "renewal-year-impossible",
                "Memberships are renewed for %d or %d.".formatted(thisYear, thisYear + 1));
        at("/year");
    }

    static int unlessPossible(int year, int thisYear) {
        if (year != thisYear && year != thisYear + 1) {
            throw new RenewalYearImpossible(thisYear);
        }
        return year;
    }
}
