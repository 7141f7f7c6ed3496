package org.tejido.member.statutes;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.WallClock;
import org.tejido.member.access.AccessRows;

/** Statutes are for everybody to read. */
@Component
class StatutesAccess implements AccessRows {

    /** Later than any day to which tests put the clock forward. */
    private static final AtomicInteger YEARS = new AtomicInteger(100);

    private final WallClock clock;

    StatutesAccess(WallClock clock) {
        this.clock = clock;
    }

    @Override
    public String matrix() {
        return """
                GET  /api/statutes 200 200 200 200 200 200 200 200
                POST /api/statutes 401 403 403 403 403 403 201 201
                """;
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return call.startsWith("POST")
                ? Notary.statutes(
                        clock.today().plusYears(YEARS.incrementAndGet()).toString(), Map.of())
                : null;
    }
}
