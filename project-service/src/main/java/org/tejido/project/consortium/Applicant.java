package org.tejido.project.consortium;

import java.util.Map;
import org.tejido.project.matching.Capable;
import org.tejido.project.matching.Proof;

/**
 * Somebody who could join.
 *
 * @param cooperating whether the call's owner has accepted its interest, so that it can be taken in at once
 */
record Applicant(Candidate candidate, Capable capable, boolean cooperating) {

    /** How gladly it would be taken: those who want to come before those who would have to be asked. */
    double fit() {
        return capable.score() + (cooperating ? 1 : 0);
    }

    Map<String, Proof> proofs() {
        return capable.proofs();
    }
}
