package org.tejido.member.role;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

final class RoleEnded extends Refusal {

    RoleEnded(LocalDate on) {
        super(Kind.CONFLICT, "role-ended", "It ended on %s already.".formatted(on));
    }
}
