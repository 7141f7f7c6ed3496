package org.tejido.member.segment;

import org.tejido.platform.problem.Refusal;

/** Nothing is picked by hand where a filter selects. */
final class PickedByFilter extends Refusal {

    PickedByFilter() {
        super(Kind.CONFLICT, "picked-by-filter", "A filter selects the organisations of this segment.");
    }
}
