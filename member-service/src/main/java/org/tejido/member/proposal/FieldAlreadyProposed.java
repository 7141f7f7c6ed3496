package org.tejido.member.proposal;

import org.tejido.platform.problem.Refusal;

final class FieldAlreadyProposed extends Refusal {

    FieldAlreadyProposed(String field) {
        super(
                Kind.CONFLICT,
                "field-already-proposed",
                "A change of this field waits for the cluster's team already. Withdraw it to propose another.");
        at("/" + field);
    }
}
