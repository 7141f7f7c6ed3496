package org.tejido.member.role;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role as its reader sees it.
 *
 * @param primary whether it is at the organisation that keeps the person's details
 */
record RoleView(
        UUID roleId,
        UUID personId,
        UUID organisationId,
        String organisationName,
        String kind,
        @Nullable String title,
        LocalDate since,
        @Nullable LocalDate until,
        boolean primary,
        long version) {}
