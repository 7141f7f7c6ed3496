package org.tejido.gateway.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.gateway.account.Role;

/**
 * Who calls: a person with a session, or a system with a key.
 *
 * @param scope what a key is for, parted by spaces; {@code *} for people
 */
public record Caller(
        UUID id, String name, Role role, @Nullable UUID organisation, String scope) {

    public static final String EVERYTHING = "*";

    public boolean isTeam() {
        return role == Role.ADMIN || role == Role.MANAGER;
    }

    public boolean isPerson() {
        return scope.equals(EVERYTHING);
    }
}
