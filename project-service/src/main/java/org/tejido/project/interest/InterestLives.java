package org.tejido.project.interest;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** One interest of an organisation in a call lives at a time. */
final class InterestLives extends Refusal {

    InterestLives(UUID call) {
        super(
                Kind.CONFLICT,
                "interest-already-shown",
                "The organisation has shown interest in call %s already.".formatted(call));
    }
}
