package org.tejido.member.merge;

import org.tejido.platform.problem.Refusal;

/** A third one at the same organisation has the address that was chosen. */
final class AddressTaken extends Refusal {

    AddressTaken() {
        super(Kind.CONFLICT, "person-already-known", "Somebody else has this address at the same organisation.");
        at("/choices/email");
    }
}
