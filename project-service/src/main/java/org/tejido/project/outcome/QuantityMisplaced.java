package org.tejido.project.outcome;

import org.tejido.platform.problem.Refusal;

/** Jobs are counted by their number and funding by its euros; of the rest there is one. */
final class QuantityMisplaced extends Refusal {

    QuantityMisplaced(OutcomeKind kind) {
        super(
                Kind.INVALID,
                "quantity-misplaced",
                "Jobs and funding have a quantity, and nothing else has one; this is of the kind %s."
                        .formatted(kind.wire()));
        at("/quantity");
    }
}
