package org.tejido.event.registration;

import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/**
 * What happens when nobody does anything: offers expire, and seats that were set aside go back. One statement each, so that
 * any number of instances may look at once: what one of them is ending, another passes over.
 */
@Component
class Deadlines {

    private final DatabaseClient database;
    private final Outbox outbox;
    private final Clock clock;

    Deadlines(DatabaseClient database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    Mono<Void> pass() {
        return Mono.defer(() ->
                untilNone("SELECT expire_offer(:now) AS found").then(untilNone("SELECT claw_back_due(:now) AS found")));
    }

    private Mono<Void> untilNone(String statement) {
        return once(statement)
                .expand(found -> found ? once(statement) : Mono.empty())
                .filter(found -> found)
                .concatMap(_ -> outbox.ring())
                .then();
    }

    private Mono<Boolean> once(String statement) {
        return Mono.defer(() -> database.sql(statement)
                .bind("now", clock.instant())
                .map(row -> Rows.get(row, "found", Boolean.class))
                .one());
    }
}
