package org.tejido.event.programme;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

final class NothingToPublish extends Refusal {

    NothingToPublish(UUID event) {
        super(Kind.CONFLICT, "nothing-to-publish", "No session of the event %s is written down.".formatted(event));
    }
}
