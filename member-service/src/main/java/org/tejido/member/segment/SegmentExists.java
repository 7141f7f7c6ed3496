package org.tejido.member.segment;

import org.tejido.platform.problem.Refusal;

/** There is a segment of that id already. */
final class SegmentExists extends Refusal {

    SegmentExists() {
        super(Kind.CONFLICT, "segment-exists", "There is a segment of that id already.");
        at("/id");
    }
}
