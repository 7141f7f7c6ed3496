package org.tejido.platform.audit;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.security.Caller;

/**
 * Who did it.
 *
 * @param kind {@code person}, {@code key}, {@code visitor} for whoever has not said who he is, or {@code system}
 */
record Actor(
        String kind,
        @Nullable UUID id,
        @Nullable String role,
        @Nullable UUID organisation) {

    static final Actor SYSTEM = new Actor("system", null, null, null);

    static Actor of(Caller caller) {
        var role = caller.role();
        if (role == null) {
            return new Actor("visitor", null, null, null);
        }
        if (caller.isGateway()) {
            return SYSTEM;
        }
        return new Actor(
                caller.isPerson() ? "person" : "key",
                caller.account(),
                role.name().toLowerCase(Locale.ROOT),
                caller.organisation());
    }
}
