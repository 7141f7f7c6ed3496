package org.tejido.gateway.account;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in, or no longer. (Whoever has not accepted his invitation yet is no account: he is a link.) */
public sealed interface Account {

    UUID id();

    String email();

    String name();

    Role role();

    /** Whom a member or an applicant acts for. */
    @Nullable
    UUID organisation();

    long version();

    /** @param credentials counts the changes after which earlier sessions no longer hold */
    record Active(
            UUID id,
            String email,
            String name,
            Role role,
            @Nullable UUID organisation,
            long credentials,
            long version) implements Account {}

    record Suspended(
            UUID id,
            String email,
            String name,
            Role role,
            @Nullable UUID organisation,
            long version) implements Account {}

    /** The account, if its holder may come in. */
    default Optional<Active> active() {
        return switch (this) {
            case Active active -> Optional.of(active);
            case Suspended suspended -> Optional.empty();
        };
    }

    default boolean isSuspended() {
        return active().isEmpty();
    }
}
