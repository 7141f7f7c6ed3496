package org.tejido.member.merge;

import java.util.List;
import org.tejido.platform.problem.Refusal;

/** Both have what one organisation has only once, and somebody has to decide which of it counts. */
final class MergeConflicts extends Refusal {

    MergeConflicts(List<MergeView.Conflict> conflicts) {
        super(
                Kind.CONFLICT,
                "merge-conflicts",
                "Both have what an organisation has only once. Put it in order at one of them first.");
        with("conflicts", conflicts);
    }
}
