package org.tejido.project.cooperation;

import org.tejido.platform.problem.Refusal;

/** A side accepts a document once. */
final class NdaAcceptedAlready extends Refusal {

    NdaAcceptedAlready() {
        super(Kind.CONFLICT, "nda-accepted-already", "Your side has accepted this document already.");
    }
}
