package org.tejido.member.relation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the team writes down. */
final class RelationForms {

    private RelationForms() {}

    /**
     * @param id made by the client, or left to the service
     * @param kind what the organisation is to the other
     * @param since left out, today
     * @param until the first day without it
     */
    record New(
            @Nullable UUID id,
            @NotNull String kind,
            @NotNull UUID counterpartId,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /** As it is corrected. */
    record Days(@NotNull LocalDate since, @Nullable LocalDate until) {}

    /** @param on the first day without it */
    record End(@NotNull LocalDate on) {}
}
