package org.tejido.project.consortium;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consortium as its partners, the call's owner and the team see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsortiumView(
        UUID consortiumId,
        UUID callId,
        String stage,
        String name,
        String programme,
        UUID coordinatorId,
        List<Partner> partners,
        @Nullable LocalDate formedOn,
        long version) {

    record Partner(UUID organisationId, String name, String role) {}
}
