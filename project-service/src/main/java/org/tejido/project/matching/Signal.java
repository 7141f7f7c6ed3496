package org.tejido.project.matching;

import java.util.Map;
import java.util.UUID;

/** One view of who fits a question. It speaks only for those of whom it knows something; silence is no judgement. */
interface Signal {

    /** So many proofs are told with a reason. */
    int SHOWN = 3;

    /** A strength below this comes of rounding. */
    double NOTHING = 1e-9;

    /** How much its places count beside those of the others. */
    double weight();

    /** How strongly it speaks for whom: above zero, comparable within this signal alone. */
    Map<UUID, Double> strengths();

    /** Why it speaks for that organisation. */
    Reason because(UUID organisation);
}
