package org.tejido.project.matching;

import java.util.Map;
import java.util.UUID;

/**
 * An organisation, and what of that which is asked for it has shown that it can do.
 *
 * @param score how well it fits the call, 0 to 1
 * @param proofs by the words that they prove, as they were asked for
 */
public record Capable(UUID id, String name, String kind, String country, double score, Map<String, Proof> proofs) {

    public Capable {
        proofs = Map.copyOf(proofs);
    }
}
