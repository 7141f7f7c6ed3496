package org.tejido.member.relation;

import org.tejido.platform.problem.Refusal;

/** Two are the same to each other once at a time. */
final class RelatedAlready extends Refusal {

    RelatedAlready() {
        super(
                Kind.CONFLICT,
                "related-already",
                "The two are this to each other already on some of these days. End or correct the earlier relation first.");
        at("/since");
    }
}
