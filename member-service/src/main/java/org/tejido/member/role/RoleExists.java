package org.tejido.member.role;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** The id that the client made is taken. */
final class RoleExists extends Refusal {

    RoleExists(UUID id) {
        super(Kind.CONFLICT, "role-exists", "There is a role %s already.".formatted(id));
        at("/id");
    }
}
