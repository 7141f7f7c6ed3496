package org.tejido.project.interest;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** Nobody answers a call of its own. */
final class OwnCall extends Refusal {

    OwnCall(UUID call) {
        super(Kind.CONFLICT, "own-call", "Call %s is the organisation's own.".formatted(call));
    }
}
