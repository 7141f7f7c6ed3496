package org.tejido.project.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead as its two organisations and the team see it. */
record LeadView(
        UUID leadId, UUID meetingId, UUID eventId, Instant metAt, String stage, List<Party> parties, long version) {

    /** @param name null as long as it is not known here */
    record Party(UUID organisationId, @Nullable String name) {}
}
