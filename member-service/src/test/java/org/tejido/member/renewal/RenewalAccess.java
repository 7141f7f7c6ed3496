package org.tejido.member.renewal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.WallClock;
import org.tejido.member.access.AccessRows;

@Component
class RenewalAccess implements AccessRows {

    private final WallClock clock;

    RenewalAccess(WallClock clock) {
        this.clock = clock;
    }

    @Override
    public String matrix() {
        return """
                POST /api/renewal-runs                       401 403 403 403 403 403 200 200
                GET  /api/memberships/{membership}/renewals  401 404 404 404 404 200 200 200
                POST /api/memberships/{membership}/renewals  401 404 404 404 404 409 409 409
                """;
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return call.startsWith("POST") ? Map.of("year", clock.today().getYear() + 1) : null;
    }
}
