package org.tejido.event.privacy;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Events of which nobody is erased as long as the law, or a dispute, asks who came. */
@Repository
class LegalHolds {

    private final DatabaseClient database;
    private final Clock clock;
    private final Audit audit;

    LegalHolds(DatabaseClient database, Clock clock, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return {@link NotFound} as an error where the event is on none */
    Mono<LegalHoldView> get(UUID event) {
        return database.sql("SELECT * FROM legal_hold WHERE event_id = :event")
                .bind("event", event)
                .map(LegalHolds::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("legal-hold", event)));
    }

    /** Since when and by whom stays as it was where it is held already. @return {@link NotFound} as an error for no event */
    @Transactional
    public Mono<LegalHoldView> hold(UUID event, String reason, UUID by) {
        return database.sql("""
                        INSERT INTO legal_hold (event_id, reason, held_by, held_at)
                        SELECT event.id, :reason, :by, :now FROM event WHERE event.id = :event
                        ON CONFLICT (event_id) DO UPDATE SET reason = excluded.reason
                        RETURNING *
                        """)
                .bind("event", event)
                .bind("reason", reason)
                .bind("by", by)
                .bind("now", clock.instant())
                .map(LegalHolds::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", event)))
                .delayUntil(_ -> audit.note(Deed.of("event.held", event)));
    }

    /** @return {@link NotFound} as an error where the event is on none */
    @Transactional
    public Mono<Void> release(UUID event) {
        return database.sql("DELETE FROM legal_hold WHERE event_id = :event")
                .bind("event", event)
                .fetch()
                .rowsUpdated()
                .filter(deleted -> deleted == 1)
                .switchIfEmpty(Mono.error(() -> new NotFound("legal-hold", event)))
                .then(audit.note(Deed.of("event.released", event)));
    }

    private static LegalHoldView view(Readable row) {
        return new LegalHoldView(
                Rows.get(row, "event_id", UUID.class),
                Rows.get(row, "reason", String.class),
                Rows.get(row, "held_by", UUID.class),
                Rows.get(row, "held_at", Instant.class));
    }
}
