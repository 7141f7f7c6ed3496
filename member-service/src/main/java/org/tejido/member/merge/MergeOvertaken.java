package org.tejido.member.merge;

import org.tejido.platform.problem.Refusal;

/** What happened since cannot be told apart any more from what was there before. */
final class MergeOvertaken extends Refusal {

    /** @param kind of rows, as a preview names them, or a field of the survivor */
    MergeOvertaken(String kind) {
        super(
                Kind.CONFLICT,
                "merge-overtaken",
                "Since the merge something has changed that would have to go back: %s.".formatted(kind));
        with("kind", kind);
    }
}
