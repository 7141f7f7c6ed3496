package org.tejido.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who sends the request under way. */
public final class Callers {

    private Callers() {}

    public static Optional<Caller> current() {
        return Optional.ofNullable(CallerFilter.current());
    }

    /** By whom measures go: whoever has not said who he is shares one with all others of his address. */
    public static String knocking(HttpServletRequest request) {
        return current().map(caller -> caller.id().toString()).orElseGet(request::getRemoteAddr);
    }

    /** For endpoints that the filter chain keeps for those who have said who they are. */
    public static Caller known() {
        return current().orElseThrow(() -> new IllegalStateException("The filter chain let somebody unknown pass."));
    }
}
