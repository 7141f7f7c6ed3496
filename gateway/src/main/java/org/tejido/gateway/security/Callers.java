package org.tejido.gateway.security;

import java.util.Optional;

/** Who sends the request under way. */
public final class Callers {

    private Callers() {}

    public static Optional<Caller> current() {
        return Optional.ofNullable(CallerFilter.current());
    }

    /** For endpoints that the filter chain keeps for those who have said who they are. */
    public static Caller known() {
        return current().orElseThrow(() -> new IllegalStateException("The filter chain let somebody unknown pass."));
    }
}
