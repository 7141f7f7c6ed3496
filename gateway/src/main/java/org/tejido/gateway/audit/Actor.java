package org.tejido.gateway.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.gateway.account.Account;
import org.tejido.gateway.security.Caller;

/**
 * Who did it.
 *
 * @param kind {@code person}, {@code key}, {@code visitor} for whoever has not said who he is, or {@code system}
 * @param organisation for whom he acted
 */
record Actor(
        String kind,
        @Nullable UUID id,
        @Nullable String role,
        @Nullable UUID organisation) {

    static final Actor SYSTEM = new Actor("system", null, null, null);
    static final Actor VISITOR = new Actor("visitor", null, null, null);

    static Actor of(Caller caller) {
        return new Actor(
                caller.isPerson() ? "person" : "key", caller.id(), caller.role().word(), caller.organisation());
    }

    static Actor of(Account account) {
        return new Actor("person", account.id(), account.role().word(), account.organisation());
    }
}
