package org.tejido.member.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody among the people of all organisations.
 *
 * @param organisationId the person's home
 * @param position what the person is called there
 */
record Found(
        UUID personId,
        String name,
        String email,
        @Nullable String position,
        UUID organisationId,
        String organisationName) {}
