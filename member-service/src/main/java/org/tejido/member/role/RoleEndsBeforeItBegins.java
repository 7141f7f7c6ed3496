package org.tejido.member.role;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

final class RoleEndsBeforeItBegins extends Refusal {

    RoleEndsBeforeItBegins(LocalDate since, String pointer) {
        super(
                Kind.INVALID,
                "role-ends-before-it-begins",
                "It begins on %s; on that day at the earliest it can end, as if it had never been.".formatted(since));
        at(pointer);
    }
}
