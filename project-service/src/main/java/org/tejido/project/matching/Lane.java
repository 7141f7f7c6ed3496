package org.tejido.project.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Places that are kept for newcomers and small firms, who cannot have the past that ranks the others.
 *
 * @param share of the places, 0 to 1: among the first n there are at least n times this, as far as there are any who fit
 */
record Lane(double share) {

    static final Lane NONE = new Lane(0);

    /** Whoever did no more projects than this is new. */
    private static final int NEW = 2;

    static boolean isFor(Organisation organisation, int projects) {
        return projects <= NEW || Boolean.TRUE.equals(organisation.sme());
    }

    /** Both lists have the best first. */
    List<Placed> merge(List<Integer> ordinary, List<Integer> inLane, int limit) {
        var waiting = new LinkedHashSet<>(inLane);
        var left = new ArrayList<Placed>();
        var placed = new LinkedHashSet<Integer>();
        var belonging = 0;
        var next = 0;
        while (left.size() < limit) {
            while (next < ordinary.size() && placed.contains(ordinary.get(next))) {
                next++;
            }
            var due = Math.floor((left.size() + 1) * share) > belonging && !waiting.isEmpty();
            if (!due && next == ordinary.size()) {
                break;
            }
            var row = due ? waiting.getFirst() : ordinary.get(next);
            var byLane = due && (next == ordinary.size() || !row.equals(ordinary.get(next)));
            left.add(new Placed(row, byLane));
            placed.add(row);
            if (waiting.remove(row)) {
                belonging++;
            }
        }
        return left;
    }

    /** @param byLane whether it stands here because of the lane */
    record Placed(int row, boolean byLane) {}
}
