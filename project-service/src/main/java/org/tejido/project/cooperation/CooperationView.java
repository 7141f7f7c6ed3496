package org.tejido.project.cooperation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A cooperation as its parties and the team see it. */
record CooperationView(
        UUID cooperationId,
        UUID callId,
        String callTitle,
        UUID interestId,
        Instant openedAt,
        List<DisclosedCooperation.Party> parties) {}
