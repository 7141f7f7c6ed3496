package org.tejido.project.interest;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** An interest with this id exists; it may well be the same one, sent again. */
final class InterestAlreadyExpressed extends Refusal {

    InterestAlreadyExpressed(UUID id) {
        super(Kind.CONFLICT, "interest-already-expressed", "There is an interest %s already.".formatted(id));
        at("/id");
    }
}
