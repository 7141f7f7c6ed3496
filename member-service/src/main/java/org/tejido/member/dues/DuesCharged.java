package org.tejido.member.dues;

import org.tejido.platform.problem.Refusal;

/** A year is charged once, and what it was charged by does not change. */
final class DuesCharged extends Refusal {

    DuesCharged(int year) {
        super(Kind.CONFLICT, "dues-charged", "The dues of %d are charged already.".formatted(year));
    }
}
