package org.tejido.project.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * A match as the call's owner sees it.
 *
 * @param score 0 to 1: the sum of the reasons' parts
 * @param byLane whether it has its place by the lane for newcomers and small firms
 */
record MatchView(
        UUID organisationId,
        String name,
        String kind,
        String country,
        double score,
        boolean byLane,
        List<ReasonView> reasons) {

    /**
     * @param text in the caller's language
     * @param part how much of the score this reason makes up
     * @param evidence what proves it, and can be looked up
     * @param words of the call that prove it, where words do
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ReasonView(String code, String text, double part, List<EvidenceView> evidence, List<String> words) {}

    /** @param kind collaboration, cooperation or organisation */
    record EvidenceView(String kind, UUID id, String title) {}
}
