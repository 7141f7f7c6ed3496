package org.tejido.project.outcome;

import org.tejido.platform.problem.Refusal;

/** Nothing is counted without evidence. */
final class EvidenceMissing extends Refusal {

    EvidenceMissing() {
        super(
                Kind.INVALID,
                "evidence-missing",
                "Say where one can see it: an address, or such as the number of a patent.");
        at("/evidence");
    }
}
