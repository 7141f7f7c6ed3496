package org.tejido.member.tag;

import org.tejido.platform.problem.Refusal;

/** It is not known, or no longer: it may have been merged into another. */
final class TagUnknown extends Refusal {

    TagUnknown(String pointer) {
        super(Kind.INVALID, "tag-unknown", "There is no such tag.");
        at(pointer);
    }
}
