package org.tejido.member.relation;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

final class RelationEndsBeforeItBegins extends Refusal {

    RelationEndsBeforeItBegins(LocalDate since, String pointer) {
        super(
                Kind.INVALID,
                "relation-ends-before-it-begins",
                "It begins on %s; on that day at the earliest it can end, as if it had never been.".formatted(since));
        at(pointer);
    }
}
