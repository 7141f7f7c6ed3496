package org.tejido.project.cooperation;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** Two organisations cooperate over a call once at a time. */
final class CooperatingAlready extends Refusal {

    CooperatingAlready(UUID call) {
        super(Kind.CONFLICT, "cooperating-already", "The two cooperate over call %s already.".formatted(call));
    }
}
