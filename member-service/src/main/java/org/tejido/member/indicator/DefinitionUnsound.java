package org.tejido.member.indicator;

import org.tejido.platform.problem.Refusal;

/** A measure and what it counts go together. */
final class DefinitionUnsound extends Refusal {

    DefinitionUnsound(String field, String why) {
        super(Kind.INVALID, "definition-unsound", why);
        at("/definition/" + field);
    }
}
