package org.tejido.project.matching;

import java.util.List;

/**
 * An organisation that fits.
 *
 * @param score 0 to 1; exactly the sum of its grounds' parts
 * @param byLane whether it has its place by the lane for newcomers and small firms
 */
record Match(Organisation organisation, double score, boolean byLane, List<Ground> grounds) {

    /** A reason and how much of the score it makes up. */
    record Ground(Reason reason, double part) {}
}
