package org.tejido.project.cooperation;

import org.tejido.platform.problem.Refusal;

/** What both have agreed on stays as it is. */
final class NdaAgreed extends Refusal {

    NdaAgreed() {
        super(Kind.CONFLICT, "nda-agreed", "Both have accepted the agreement; it is not replaced any more.");
    }
}
