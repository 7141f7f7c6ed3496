package org.tejido.member.relation;

import org.tejido.platform.problem.Refusal;

/** Nobody is an ancestor of himself. */
final class RelationsGoRound extends Refusal {

    RelationsGoRound() {
        super(
                Kind.CONFLICT,
                "relations-go-round",
                "On some day the organisation would be above itself. End or correct the relation that is in the way first.");
        at("/counterpartId");
    }
}
