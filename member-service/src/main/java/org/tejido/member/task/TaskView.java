package org.tejido.member.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as the team sees it.
 *
 * @param state open or done
 * @param overdue open, and its day has passed
 * @param organisationName of what it is about, where that is of one organisation
 * @param follows the one of its series that was done before it
 */
public record TaskView(
        UUID taskId,
        String title,
        @Nullable String text,
        UUID owner,
        @Nullable LocalDate dueOn,
        @Nullable String every,
        @Nullable About about,
        @Nullable String organisationName,
        String state,
        boolean overdue,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable UUID follows,
        long version) {

    /** @param kind organisation, person, onboarding-case or interaction */
    public record About(String kind, UUID id) {}
}
