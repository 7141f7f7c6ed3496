package org.tejido.member.merge;

import org.tejido.platform.problem.Refusal;

/** The id that the client made is taken. */
final class MergeExists extends Refusal {

    MergeExists() {
        super(Kind.CONFLICT, "merge-exists", "There is a merge with this id already.");
        at("/id");
    }
}
