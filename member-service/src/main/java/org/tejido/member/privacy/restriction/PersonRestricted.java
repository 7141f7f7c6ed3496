package org.tejido.member.privacy.restriction;

import org.tejido.platform.problem.Refusal;

/** Whoever objected is not asked again. */
public final class PersonRestricted extends Refusal {

    PersonRestricted() {
        super(
                Kind.CONFLICT,
                "person-restricted",
                "The use of this person's data is restricted, or the person objected to it.");
    }
}
