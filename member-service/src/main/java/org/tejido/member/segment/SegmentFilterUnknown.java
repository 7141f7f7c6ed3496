package org.tejido.member.segment;

import org.tejido.platform.problem.Refusal;

/** The list of organisations has no such filter. */
final class SegmentFilterUnknown extends Refusal {

    SegmentFilterUnknown() {
        super(Kind.INVALID, "segment-filter-unknown", "The list of organisations has no such filter.");
        at("/filter");
    }
}
