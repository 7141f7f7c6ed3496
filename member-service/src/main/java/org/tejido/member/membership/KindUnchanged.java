package org.tejido.member.membership;

import org.tejido.platform.problem.Refusal;

/** A change changes something. */
final class KindUnchanged extends Refusal {

    KindUnchanged(String kind) {
        super(Kind.CONFLICT, "kind-unchanged", "On that day it is %s already.".formatted(kind));
        at("/kind");
    }
}
