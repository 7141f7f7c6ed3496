package org.tejido.member.relation;

import org.tejido.platform.problem.Refusal;

final class RelatedToItself extends Refusal {

    RelatedToItself() {
        super(Kind.INVALID, "related-to-itself", "A relation is to another organisation.");
        at("/counterpartId");
    }
}
