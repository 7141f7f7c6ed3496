package org.tejido.member.segment;

import org.tejido.platform.problem.Refusal;

/** It is not known, or no longer: it may have been merged into another. */
final class SegmentTagUnknown extends Refusal {

    SegmentTagUnknown() {
        super(Kind.INVALID, "tag-unknown", "There is no such tag.");
        at("/tag");
    }
}
