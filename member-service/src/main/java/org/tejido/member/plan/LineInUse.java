package org.tejido.member.plan;

import org.tejido.platform.problem.Refusal;

/** What belongs to a line would hang in the air. */
final class LineInUse extends Refusal {

    LineInUse() {
        super(Kind.CONFLICT, "line-in-use", "A line that has actions or indicators stays in the plan.");
    }
}
