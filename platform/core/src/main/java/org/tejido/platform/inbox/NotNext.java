package org.tejido.platform.inbox;

import org.tejido.platform.problem.Refusal;

/** A parked message can be replayed only in its turn. */
final class NotNext extends Refusal {

    NotNext(long sequence, long next) {
        super(
                Kind.CONFLICT,
                "not-next",
                "This is message %d of its aggregate; message %d comes first.".formatted(sequence, next));
    }
}
