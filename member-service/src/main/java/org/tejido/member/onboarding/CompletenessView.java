package org.tejido.member.onboarding;

import java.util.List;
import java.util.UUID;

/**
 * What an application still has to bring.
 *
 * @param missing what is asked for in any stage, and not there or no longer counts
 */
record CompletenessView(UUID membershipId, UUID caseId, boolean complete, List<Missing> missing) {

    record Missing(String stage, String code, String kind, String titleEs, String titleEn, String tickedBy) {}

    static CompletenessView of(UUID membership, CaseView about) {
        var missing = about.requirements().stream()
                .filter(item -> item.mandatory() && !item.done())
                .map(item -> new Missing(
                        item.stage(), item.code(), item.kind(), item.titleEs(), item.titleEn(), item.tickedBy()))
                .toList();
        return new CompletenessView(membership, about.caseId(), missing.isEmpty(), missing);
    }
}
