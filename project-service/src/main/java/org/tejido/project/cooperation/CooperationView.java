package org.tejido.project.cooperation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cooperation as its parties and the team see it; with contacts as long as it is open. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CooperationView(
        UUID cooperationId,
        UUID callId,
        String callTitle,
        UUID interestId,
        String stage,
        Instant openedAt,
        @Nullable UUID withdrawnBy,
        @Nullable Instant withdrawnAt,
        List<DisclosedCooperation.Party> parties,
        long version) {}
