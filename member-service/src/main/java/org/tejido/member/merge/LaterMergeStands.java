package org.tejido.member.merge;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** What was merged last is undone first. */
final class LaterMergeStands extends Refusal {

    LaterMergeStands(UUID merge) {
        super(Kind.CONFLICT, "later-merge-stands", "The survivor was merged again since. Undo that merge first.");
        with("mergeId", merge);
    }
}
