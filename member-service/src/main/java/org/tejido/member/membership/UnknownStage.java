package org.tejido.member.membership;

import org.tejido.platform.problem.Refusal;

/** The word names no stage. */
final class UnknownStage extends Refusal {

    UnknownStage(String word) {
        super(Kind.MALFORMED, "unknown-stage", "A stage is applied, active, rejected or ended, not " + word + ".");
    }
}
