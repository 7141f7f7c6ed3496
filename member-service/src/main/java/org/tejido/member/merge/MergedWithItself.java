package org.tejido.member.merge;

import org.tejido.platform.problem.Refusal;

/** An organisation is merged with another one. */
final class MergedWithItself extends Refusal {

    MergedWithItself() {
        super(Kind.INVALID, "merged-with-itself", "An organisation is merged with another one.");
        at("/loserId");
    }
}
