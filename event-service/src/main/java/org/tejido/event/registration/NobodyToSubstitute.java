package org.tejido.event.registration;

import org.tejido.platform.problem.Refusal;

/** Only the people of one organisation stand in for each other. */
final class NobodyToSubstitute extends Refusal {

    NobodyToSubstitute() {
        super(
                Kind.CONFLICT,
                "nobody-to-substitute",
                "Who comes on their own behalf cancels: the seat goes to those who wait.");
    }
}
