package org.tejido.member.decision;

import org.tejido.platform.problem.Refusal;

/** An appeal goes to the assembly, not back to the board. */
final class AppealIsTheAssemblys extends Refusal {

    AppealIsTheAssemblys() {
        super(Kind.INVALID, "appeal-is-the-assemblys", "An appeal is decided by the assembly.");
        at("/body");
    }
}
