package org.tejido.project.outcome;

import org.tejido.platform.problem.Refusal;

/** An outcome comes of something that one of its organisations took part in. */
final class OriginUnknown extends Refusal {

    OriginUnknown(String pointer) {
        super(
                Kind.INVALID,
                "origin-unknown",
                "There is nothing of that id in which one of these organisations took part.");
        at(pointer);
    }
}
