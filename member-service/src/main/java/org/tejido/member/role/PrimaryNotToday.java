package org.tejido.member.role;

import org.tejido.platform.problem.Refusal;

/** Details are kept where somebody is, not where he was or will be. */
final class PrimaryNotToday extends Refusal {

    PrimaryNotToday() {
        super(
                Kind.INVALID,
                "primary-not-today",
                "Only an organisation where the person has a role today keeps the details.");
        at("/primary");
    }
}
