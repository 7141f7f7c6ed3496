package org.tejido.member.sme;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

final class HoldingExists extends Refusal {

    HoldingExists(UUID id) {
        super(Kind.CONFLICT, "holding-exists", "There is a holding %s already.".formatted(id));
        at("/id");
    }
}
