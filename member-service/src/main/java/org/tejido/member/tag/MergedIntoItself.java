package org.tejido.member.tag;

import org.tejido.platform.problem.Refusal;

/** A tag is merged into another one. */
final class MergedIntoItself extends Refusal {

    MergedIntoItself() {
        super(Kind.INVALID, "merged-into-itself", "A tag is merged into another one.");
        at("/into");
    }
}
