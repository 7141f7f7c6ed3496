package org.tejido.project.consortium;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** A partner gives one letter of intent. */
final class LetterGiven extends Refusal {

    LetterGiven(UUID organisation) {
        super(
                Kind.CONFLICT,
                "letter-given-already",
                "Organisation %s has given its letter already.".formatted(organisation));
    }
}
