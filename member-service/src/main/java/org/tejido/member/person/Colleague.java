package org.tejido.member.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a role at an organisation on some day.
 *
 * @param organisationId the person's home, which may be another
 * @param position what the person is called there
 * @param roles at that organisation on that day
 */
record Colleague(
        UUID personId,
        UUID organisationId,
        String name,
        String email,
        @Nullable String phone,
        @Nullable String position,
        List<Role> roles,
        long version) {

    record Role(UUID roleId, String kind, @Nullable String title, LocalDate since) {}
}
