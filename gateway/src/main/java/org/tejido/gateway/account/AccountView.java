package org.tejido.gateway.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as the API shows it. */
public record AccountView(
        UUID id,
        String email,
        String name,
        String role,
        @Nullable UUID organisationId,
        boolean suspended,
        long version) {

    public static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.email(),
                account.name(),
                account.role().word(),
                account.organisation(),
                account.isSuspended(),
                account.version());
    }
}
