package org.tejido.member.relation;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

final class RelationEnded extends Refusal {

    RelationEnded(LocalDate on) {
        super(Kind.CONFLICT, "relation-ended", "It ended on %s already.".formatted(on));
    }
}
