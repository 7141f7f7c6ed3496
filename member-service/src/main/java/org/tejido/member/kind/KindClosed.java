package org.tejido.member.kind;

import org.tejido.platform.problem.Refusal;

/** Some kinds are proposed by the team alone, and some are no longer given. */
final class KindClosed extends Refusal {

    KindClosed(String code) {
        super(Kind.CONFLICT, "kind-closed", "Nobody is taken in as %s this way.".formatted(code));
        at("/kind");
    }
}
