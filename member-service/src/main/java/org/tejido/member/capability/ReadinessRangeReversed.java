package org.tejido.member.capability;

import org.tejido.platform.problem.Refusal;

final class ReadinessRangeReversed extends Refusal {

    ReadinessRangeReversed(String pointer) {
        super(Kind.INVALID, "readiness-range-reversed", "A range of technology readiness begins with its lower level.");
        at(pointer);
    }
}
