package org.tejido.platform.inbox;

import org.tejido.platform.problem.Refusal;

/** The message was tried again and failed again; it stays parked. */
final class ReplayFailed extends Refusal {

    ReplayFailed(long id, Throwable cause) {
        super(Kind.CONFLICT, "replay-failed", "Message %d failed again: %s".formatted(id, cause));
    }
}
