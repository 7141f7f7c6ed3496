package org.tejido.project.consortium;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consortium as its partners, the call's owner and the team see it.
 *
 * @param openTasks tasks of the call that nobody has taken on yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsortiumView(
        UUID consortiumId,
        UUID callId,
        String stage,
        String name,
        String programme,
        UUID coordinatorId,
        @Nullable BigDecimal budget,
        List<Partner> partners,
        List<String> openTasks,
        @Nullable LocalDate formedOn,
        long version) {

    /** @param letterGiven whether it has given its letter of intent */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Partner(
            UUID organisationId,
            String name,
            String role,
            List<String> tasks,
            @Nullable BigDecimal share,
            boolean letterGiven) {}
}
