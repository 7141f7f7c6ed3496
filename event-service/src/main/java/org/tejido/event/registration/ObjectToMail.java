package org.tejido.event.registration;

import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.tejido.platform.problem.NotFound;
import reactor.core.publisher.Mono;

/** From now on nobody is written to about it. Saying it again changes nothing. */
@Service
class ObjectToMail {

    private final DatabaseClient database;
    private final Clock clock;

    ObjectToMail(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return {@link NotFound} as an error, also for what the claimant may not see */
    Mono<Registration.Id> object(Registration.Id id, Claimant claimant) {
        return claimant.bindTo(database.sql("""
                        UPDATE registration SET quiet_at = coalesce(quiet_at, :now) WHERE id = :id AND %s
                        """.formatted(Claimant.MAY_SEE)))
                .bind("id", id.value())
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .filter(updated -> updated == 1)
                .switchIfEmpty(Mono.error(() -> new NotFound("registration", id)))
                .thenReturn(id);
    }
}
