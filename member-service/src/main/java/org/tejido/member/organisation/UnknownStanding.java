package org.tejido.member.organisation;

import org.tejido.platform.problem.Refusal;

/** The word names no standing. */
final class UnknownStanding extends Refusal {

    UnknownStanding(String word) {
        super(Kind.MALFORMED, "unknown-standing", "A standing is member, applicant or none, not " + word + ".");
    }
}
