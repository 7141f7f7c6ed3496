package org.tejido.project.cooperation;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** The call of the cooperation has no confidential part. */
final class NothingConfidential extends Refusal {

    NothingConfidential(UUID call) {
        super(Kind.NOT_FOUND, "nothing-confidential", "Call %s has no confidential part.".formatted(call));
    }
}
