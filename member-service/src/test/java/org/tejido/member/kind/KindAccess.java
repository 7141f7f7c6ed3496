package org.tejido.member.kind;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.WallClock;
import org.tejido.member.access.AccessRows;

/** Kinds of members are for everybody to read. */
@Component
class KindAccess implements AccessRows {

    /** Later than any day to which tests put the clock forward. */
    private static final AtomicInteger YEARS = new AtomicInteger(100);

    private final WallClock clock;

    KindAccess(WallClock clock) {
        this.clock = clock;
    }

    @Override
    public String matrix() {
        return """
                GET  /api/membership-kinds            200 200 200 200 200 200 200 200
                POST /api/membership-kinds            401 403 403 403 403 403 201 201
                GET  /api/membership-kinds/electorate 401 200 200 200 200 200 200 200
                """;
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return call.startsWith("POST")
                ? Statute.kind("witness", clock.today().plusYears(YEARS.incrementAndGet()), Map.of())
                : null;
    }
}
