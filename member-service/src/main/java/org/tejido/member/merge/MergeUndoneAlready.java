package org.tejido.member.merge;

import org.tejido.platform.problem.Refusal;

/** It is undone once. */
final class MergeUndoneAlready extends Refusal {

    MergeUndoneAlready() {
        super(Kind.CONFLICT, "merge-undone-already", "This merge has been undone already.");
    }
}
