package org.tejido.member.sme;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

final class OutsideEnterpriseExists extends Refusal {

    OutsideEnterpriseExists(UUID id) {
        super(Kind.CONFLICT, "outside-enterprise-exists", "There is an outside enterprise %s already.".formatted(id));
        at("/id");
    }
}
