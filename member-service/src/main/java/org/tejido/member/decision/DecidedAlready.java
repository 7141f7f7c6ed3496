package org.tejido.member.decision;

import org.tejido.platform.problem.Refusal;

/** A matter is decided once; what follows from it comes next. */
final class DecidedAlready extends Refusal {

    DecidedAlready() {
        super(Kind.CONFLICT, "decided-already", "A decision on this is recorded already.");
    }
}
