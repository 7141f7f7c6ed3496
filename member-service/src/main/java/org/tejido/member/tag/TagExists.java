package org.tejido.member.tag;

import org.tejido.platform.problem.Refusal;

/** There is a tag of that id already. */
final class TagExists extends Refusal {

    TagExists() {
        super(Kind.CONFLICT, "tag-exists", "There is a tag of that id already.");
        at("/id");
    }
}
