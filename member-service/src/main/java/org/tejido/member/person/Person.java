package org.tejido.member.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at an organisation.
 *
 * @param email where the office writes to; one person of an organisation has it
 */
record Person(
        UUID id,
        UUID organisationId,
        String name,
        String email,
        @Nullable String phone,
        @Nullable String position,
        long version) {}
