package org.tejido.gateway.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.tejido.gateway.account.Account;
import org.tejido.gateway.security.Caller;

/**
 * Who has signed in.
 *
 * @param csrfToken goes into X-CSRF-Token with every change
 */
public record SessionView(
        UUID accountId,
        String name,
        String role,
        @Nullable UUID organisationId,
        @Nullable String csrfToken) {

    public static SessionView of(Account account, @Nullable CsrfToken csrf) {
        return new SessionView(
                account.id(), account.name(), account.role().word(), account.organisation(), token(csrf));
    }

    public static SessionView of(Caller caller, @Nullable CsrfToken csrf) {
        return new SessionView(caller.id(), caller.name(), caller.role().word(), caller.organisation(), token(csrf));
    }

    private static @Nullable String token(@Nullable CsrfToken csrf) {
        return csrf == null ? null : csrf.getToken();
    }
}
