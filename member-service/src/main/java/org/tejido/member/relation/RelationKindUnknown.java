package org.tejido.member.relation;

import org.tejido.platform.problem.Refusal;

final class RelationKindUnknown extends Refusal {

    RelationKindUnknown() {
        super(
                Kind.INVALID,
                "relation-kind-unknown",
                "Organisations are to each other one of these: " + RelationKind.words() + ".");
        at("/kind");
    }
}
