package org.tejido.member.exchange;

import org.tejido.platform.problem.Refusal;

final class MappingInvalid extends Refusal {

    MappingInvalid(int column, String why) {
        super(Kind.INVALID, "mapping-invalid", why);
        at("/mapping/" + column);
    }
}
