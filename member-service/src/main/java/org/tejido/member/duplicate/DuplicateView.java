package org.tejido.member.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two that may be one.
 *
 * @param score 1 to 100
 */
record DuplicateView(
        UUID duplicateId,
        Side one,
        Side other,
        List<String> reasons,
        int score,
        Instant foundAt,
        Suspicion.@Nullable Dismissal dismissal,
        long version) {

    record Side(
            UUID organisationId,
            String name,
            String country,
            @Nullable String city,
            @Nullable String taxId,
            @Nullable String website) {}

    /** One that may be what is being typed. */
    record Candidate(Side organisation, List<String> reasons, int score) {}

    record Candidates(List<Candidate> items) {}
}
