package org.tejido.member.merge;

import org.tejido.platform.problem.Refusal;

/** Of whoever was erased nothing is left that could be one with anybody. */
final class ErasedIsMerged extends Refusal {

    ErasedIsMerged() {
        super(Kind.CONFLICT, "person-erased", "The data of this person have been erased.");
    }
}
