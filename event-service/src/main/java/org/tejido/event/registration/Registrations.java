package org.tejido.event.registration;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.life.Change;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class Registrations {

    private final DatabaseClient database;
    private final Outbox outbox;
    private final RegistrationMessages messages;

    Registrations(DatabaseClient database, Outbox outbox, RegistrationMessages messages) {
        this.database = database;
        this.outbox = outbox;
        this.messages = messages;
    }

    /**
     * The registration, kept from others until the transaction ends: of two who decide at once, the second sees what the
     * first has decided. Whoever holds a registration may go on to its seats, never the other way round.
     *
     * @return {@link NotFound} as an error, also for what the claimant may not see
     */
    Mono<Registration> hold(Registration.Id id, Claimant claimant) {
        return claimant.bindTo(database.sql("""
                        SELECT registration.*, event.stage = 'cancelled' AS event_cancelled, event.ends_at
                          FROM registration JOIN event ON event.id = registration.event_id
                         WHERE registration.id = :id AND %s
                           FOR UPDATE OF registration
                        """.formatted(Claimant.MAY_SEE)))
                .bind("id", id.value())
                .map(Registrations::registration)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("registration", id)));
    }

    /** The seats are free in the statement that cancels, and only if it does. */
    Mono<Registration.Cancelled> cancel(Change<Registration.Cancelled> change) {
        return database.sql("""
                        WITH cancelled AS (
                            UPDATE registration SET stage = 'cancelled', cancelled_at = :at
                             WHERE id = :id AND stage = 'confirmed'
                            RETURNING event_id, seats)
                        UPDATE seats SET taken = seats.taken - cancelled.seats
                          FROM cancelled WHERE seats.event_id = cancelled.event_id
                        """)
                .bind("id", change.state().id().value())
                .bind("at", change.state().at())
                .fetch()
                .rowsUpdated()
                .flatMap(updated -> tell(updated, change));
    }

    Mono<Registration.Attended> attend(Change<Registration.Attended> change, UUID checkedInBy) {
        return database.sql("""
                        UPDATE registration SET stage = 'attended', attended_at = :at, checked_in_by = :by
                         WHERE id = :id AND stage = 'confirmed'
                        """)
                .bind("id", change.state().id().value())
                .bind("at", change.state().at())
                .bind("by", checkedInBy)
                .fetch()
                .rowsUpdated()
                .flatMap(updated -> tell(updated, change));
    }

    private <S extends Registration> Mono<S> tell(long updated, Change<S> change) {
        if (updated != 1) {
            throw new IllegalStateException(
                    "Registration %s was not held.".formatted(change.state().id()));
        }
        return outbox.tell(messages.of((RegistrationFact) change.fact())).thenReturn(change.state());
    }

    private static Registration registration(Readable row) {
        var id = new Registration.Id(Rows.get(row, "id", UUID.class));
        var booking = new Booking(
                Rows.get(row, "event_id", UUID.class),
                row.get("organisation_id", UUID.class),
                Rows.get(row, "seats", Integer.class),
                Rows.get(row, "event_cancelled", Boolean.class),
                Rows.get(row, "ends_at", Instant.class));
        var stage = Rows.get(row, "stage", String.class);
        return switch (stage) {
            case "confirmed" -> new Registration.Confirmed(id, booking);
            case "attended" -> new Registration.Attended(id, booking, Rows.get(row, "attended_at", Instant.class));
            case "cancelled" -> new Registration.Cancelled(id, booking, Rows.get(row, "cancelled_at", Instant.class));
            default -> throw new IllegalStateException("No stage: " + stage);
        };
    }
}
