package org.tejido.member.field;

import org.tejido.platform.problem.Refusal;

/** Nobody fills in that many. */
final class TooManyFields extends Refusal {

    TooManyFields() {
        super(Kind.CONFLICT, "too-many-fields", "There are 200 fields already.");
    }
}
