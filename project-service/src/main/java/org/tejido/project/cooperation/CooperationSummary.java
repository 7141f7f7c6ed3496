package org.tejido.project.cooperation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A cooperation in a list: without contacts. */
record CooperationSummary(
        UUID cooperationId, UUID callId, String callTitle, String stage, Instant openedAt, List<Party> parties) {

    record Party(UUID organisationId, String name) {}
}
