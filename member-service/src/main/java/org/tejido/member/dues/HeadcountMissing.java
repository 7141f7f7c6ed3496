package org.tejido.member.dues;

import org.tejido.platform.problem.Refusal;

/** The band depends on a size that nobody has declared. */
final class HeadcountMissing extends Refusal {

    HeadcountMissing() {
        super(
                Kind.CONFLICT,
                "headcount-missing",
                "What it pays depends on its headcount, and none is declared for that year.");
    }
}
