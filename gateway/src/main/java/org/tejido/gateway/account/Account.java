package org.tejido.gateway.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param organisation whom a member or an applicant acts for
 * @param credentials counts the changes after which earlier sessions no longer hold
 */
public record Account(
        UUID id,
        String email,
        String name,
        Role role,
        @Nullable UUID organisation,
        boolean suspended,
        long credentials,
        long version) {}
