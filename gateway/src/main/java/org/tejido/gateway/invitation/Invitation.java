package org.tejido.gateway.invitation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.gateway.account.Role;

/** What is offered to whom. */
public record Invitation(
        String email, String name, Role role, @Nullable UUID organisation) {}
