package org.tejido.event.registration;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/**
 * Counts every pool of events to come each night, and names those that say something else than their registrations. It
 * mends nothing: a counter that is wrong has a cause, which a silent repair would hide.
 */
@Component
class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private final DatabaseClient database;

    Reconciliation(DatabaseClient database) {
        this.database = database;
    }

    @Scheduled(cron = "0 30 3 * * *")
    Mono<Void> count() {
        return Mono.defer(this::look);
    }

    private Mono<Void> look() {
        return database.sql("""
                        SELECT pool.id, pool.kind, pool.taken, counted.seats
                          FROM pool JOIN event ON event.id = pool.event_id
                         CROSS JOIN LATERAL counted_seats(pool) AS counted(seats)
                         WHERE event.ends_at > now() - interval '1 day' AND pool.taken <> counted.seats
                        """)
                .map(row -> new Drifted(
                        Rows.get(row, "id", UUID.class),
                        Rows.get(row, "kind", String.class),
                        Rows.get(row, "taken", Integer.class),
                        Rows.get(row, "seats", Long.class)))
                .all()
                .doOnNext(drifted -> LOG.error("A pool has drifted: {}", drifted))
                .then();
    }

    private record Drifted(UUID pool, String kind, int taken, long counted) {}
}
