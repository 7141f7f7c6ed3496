package org.tejido.event.door;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.event.registration.Claimant;
import org.tejido.event.registration.EventCancelled;
import org.tejido.event.registration.EventPostponed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Passes of those who are admitted. */
@Repository
class Passes {

    private final DatabaseClient database;
    private final PassKeys keys;

    Passes(DatabaseClient database, PassKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** @return {@link NotFound} as an error, also for what the claimant may not see */
    Mono<PassView> of(UUID registration, Claimant claimant) {
        return claimant.bindTo(database.sql("""
                        SELECT registration.id, registration.event_id, registration.stage, registration.seats,
                               registration.pass_serial, event.stage AS event_stage, event.ends_at
                          FROM registration JOIN event ON event.id = registration.event_id
                         WHERE registration.id = :id AND %s
                        """.formatted(Claimant.MAY_SEE)))
                .bind("id", registration)
                .map(Passes::holder)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("registration", registration)))
                .map(Holder::admitted)
                .zipWith(keys.signer(), Holder::issue);
    }

    private static Holder holder(Readable row) {
        return new Holder(
                Rows.get(row, "id", UUID.class),
                Rows.get(row, "event_id", UUID.class),
                Rows.get(row, "stage", String.class),
                Rows.get(row, "seats", Integer.class),
                Rows.get(row, "pass_serial", Integer.class),
                Rows.get(row, "event_stage", String.class),
                Rows.get(row, "ends_at", Instant.class));
    }

    private record Holder(
            UUID id, UUID event, String stage, int seats, int serial, String eventStage, Instant eventEnds) {

        Holder admitted() {
            if (!stage.equals("confirmed") && !stage.equals("attended")) {
                throw new WrongStage("registration", id, stage);
            }
            if (eventStage.equals("cancelled")) {
                throw new EventCancelled(event);
            }
            if (eventStage.equals("postponed")) {
                throw new EventPostponed(event);
            }
            return this;
        }

        PassView issue(Signer signer) {
            var issued = signer.issue(event, id, serial, eventEnds);
            return new PassView(
                    id, event, seats, issued.wire(), signer.key(), issued.pass().until());
        }
    }
}
