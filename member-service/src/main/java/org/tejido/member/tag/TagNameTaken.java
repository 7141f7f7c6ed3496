package org.tejido.member.tag;

import org.tejido.platform.problem.Refusal;

/** There is a tag of that name already. */
final class TagNameTaken extends Refusal {

    TagNameTaken() {
        super(Kind.CONFLICT, "tag-name-taken", "There is a tag of that name already.");
        at("/name");
    }
}
