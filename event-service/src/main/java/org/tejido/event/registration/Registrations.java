package org.tejido.event.registration;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.platform.life.Change;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.problem.Constraints;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.trace.Trace;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Registrations {

    private static final String HELD = """
            SELECT registration.*, event.stage = 'cancelled' AS event_cancelled, event.stage = 'postponed' AS event_postponed,
                   event.ends_at,
                   admission.cancel_local AT TIME ZONE event.zone AS cancel_until,
                   coalesce(admission.approval, false) AND registration.approved_at IS NULL AS needs_approval
              FROM registration JOIN event ON event.id = registration.event_id
              LEFT JOIN admission ON admission.event_id = event.id
             WHERE %s
             ORDER BY registration.id
               FOR UPDATE OF registration
            """;

    private final DatabaseClient database;
    private final Outbox outbox;
    private final RegistrationMessages messages;
    private final JsonMapper json;

    Registrations(DatabaseClient database, Outbox outbox, RegistrationMessages messages, JsonMapper json) {
        this.database = database;
        this.outbox = outbox;
        this.messages = messages;
        this.json = json;
    }

    /**
     * The registration, kept from others until the transaction ends: of two who decide at once, the second sees what the
     * first has decided. Whoever holds a registration may go on to its seats, never the other way round.
     *
     * @return {@link NotFound} as an error, also for what the claimant may not see
     */
    Mono<Registration> hold(Registration.Id id, Claimant claimant) {
        return claimant.bindTo(database.sql(HELD.formatted("registration.id = :id AND " + Claimant.MAY_SEE)))
                .bind("id", id.value())
                .map(Registrations::registration)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("registration", id)));
    }

    /** Those of them that there are, in the order of their ids, so that two who hold many never wait in a circle. */
    Mono<List<Registration>> holdAll(Collection<UUID> ids) {
        return database.sql(HELD.formatted("registration.id = ANY(:ids)"))
                .bind("ids", ids.toArray(UUID[]::new))
                .map(Registrations::registration)
                .all()
                .collectList();
    }

    /** What it held is free, and offered to those who wait, in the statement that ends it, and only if it does. */
    Mono<Registration> end(Registration held, Registration over, Instant now) {
        var why = over instanceof Registration.Withdrawn withdrawn
                ? withdrawn.outcome().word()
                : null;
        return Mono.deferContextual(context -> database.sql("""
                        SELECT end_registration(:id, ARRAY[CAST(:was AS text)], :becomes, :why, :now, :trace) IS NOT NULL AS ended
                        """)
                .bind("id", held.id().value())
                .bind("was", held.stage())
                .bind("becomes", over.stage())
                .bind("why", nullable(why))
                .bind("now", now)
                .bind("trace", nullable(Trace.in(context).map(Trace::header).orElse(null)))
                .map(row -> Rows.get(row, "ended", Boolean.class))
                .one()
                .filter(ended -> ended)
                .switchIfEmpty(Mono.error(() -> notHeld(held)))
                .then(outbox.ring())
                .thenReturn(over));
    }

    /** The seats stay taken: nothing but the registration moves. */
    Mono<Registration> move(Registration held, Registration moved) {
        return update(held, moved, database.sql("""
                UPDATE registration SET stage = :becomes, told = told + 1 WHERE id = :id AND stage = :was
                """))
                .then(tell(held.id(), moved.stage()))
                .thenReturn(moved);
    }

    Mono<Registration> approve(Registration held, Registration approved, UUID by, Instant now) {
        return update(held, approved, database.sql("""
                                UPDATE registration SET stage = :becomes, told = told + 1, approved_by = :by, approved_at = :now
                                 WHERE id = :id AND stage = :was
                                """).bind("by", by).bind("now", now))
                .then(tell(held.id(), approved.stage()))
                .thenReturn(approved);
    }

    /** Somebody else of the same organisation: seats, price and place in the queue stay. */
    Mono<Registration> substitute(Registration held, RegistrationForm.Person person) {
        return update(
                        held,
                        held,
                        database.sql("""
                                UPDATE registration
                                   SET name = :name, email = :email, told = told + 1, pass_serial = pass_serial + 1,
                                       link_hash = NULL, quiet_at = NULL
                                 WHERE id = :id AND stage = :was AND :becomes = :was
                                """).bind("name", person.name().strip()).bind("email", person.email()))
                .onErrorMap(
                        Constraints.violated("registration_once"),
                        _ -> new AlreadyRegistered(held.booking().event(), null))
                .then(tell(held.id(), "substituted"))
                .thenReturn(held);
    }

    Mono<Registration> name(Registration held, List<Companions.Companion> companions) {
        return update(held, held, database.sql("""
                                UPDATE registration SET companions = :companions
                                 WHERE id = :id AND stage = :was AND :becomes = :was
                                """).bind("companions", Json.of(json.writeValueAsString(companions))))
                .thenReturn(held);
    }

    /** Nobody hears of it but those who look: the others in the queue keep their order. */
    Mono<Registration> prioritise(Registration held, String reason, UUID by, Instant now) {
        return update(
                        held,
                        held,
                        database.sql("""
                                UPDATE registration SET priority_reason = :reason, prioritised_by = :by, prioritised_at = :now
                                 WHERE id = :id AND stage = :was AND :becomes = :was
                                """).bind("reason", reason).bind("by", by).bind("now", now))
                .thenReturn(held);
    }

    /** They came: the only way in. The registrations are held. */
    Mono<Void> attend(List<Change<Registration.Attended>> changes, UUID checkedInBy) {
        if (changes.isEmpty()) {
            return Mono.empty();
        }
        var came = changes.stream().map(Change::state).toList();
        return database.sql("""
                        UPDATE registration SET stage = 'attended', attended_at = came.at, checked_in_by = :by
                          FROM unnest(:ids, :times) AS came(id, at)
                         WHERE registration.id = came.id AND registration.stage = 'confirmed'
                        """)
                .bind("ids", ids(came))
                .bind("times", times(came))
                .bind("by", checkedInBy)
                .fetch()
                .rowsUpdated()
                .filter(updated -> updated == changes.size())
                .switchIfEmpty(Mono.error(() -> notHeld(came.getFirst())))
                .then(outbox.tellAll(changes.stream()
                        .map(change -> messages.of((RegistrationFact) change.fact()))
                        .toList()));
    }

    /** They came earlier than was known. That they came has been told, and is told once. */
    Mono<Void> cameEarlier(List<Registration.Attended> came) {
        return came.isEmpty()
                ? Mono.empty()
                : database.sql("""
                                UPDATE registration SET attended_at = came.at FROM unnest(:ids, :times) AS came(id, at)
                                 WHERE registration.id = came.id AND registration.stage = 'attended'
                                """)
                        .bind("ids", ids(came))
                        .bind("times", times(came))
                        .then();
    }

    private static UUID[] ids(List<Registration.Attended> came) {
        return came.stream().map(one -> one.id().value()).toArray(UUID[]::new);
    }

    private static OffsetDateTime[] times(List<Registration.Attended> came) {
        return came.stream().map(one -> one.at().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new);
    }

    private static Mono<Void> update(Registration held, Registration moved, GenericExecuteSpec update) {
        return update.bind("id", held.id().value())
                .bind("was", held.stage())
                .bind("becomes", moved.stage())
                .fetch()
                .rowsUpdated()
                .filter(updated -> updated == 1)
                .switchIfEmpty(Mono.error(() -> notHeld(held)))
                .then();
    }

    private Mono<Void> tell(Registration.Id id, String participle) {
        return Mono.deferContextual(context -> database.sql(
                        "SELECT tell_registration(registration, :participle, :trace) FROM registration WHERE id = :id")
                .bind("participle", participle)
                .bind("trace", nullable(Trace.in(context).map(Trace::header).orElse(null)))
                .bind("id", id.value())
                .then()
                .then(outbox.ring()));
    }

    private static IllegalStateException notHeld(Registration registration) {
        return new IllegalStateException("Registration %s was not held.".formatted(registration.id()));
    }

    private static Registration registration(Readable row) {
        var id = new Registration.Id(Rows.get(row, "id", UUID.class));
        var booking = new Booking(
                Rows.get(row, "event_id", UUID.class),
                row.get("organisation_id", UUID.class),
                Rows.get(row, "seats", Integer.class),
                Rows.get(row, "event_cancelled", Boolean.class),
                Rows.get(row, "event_postponed", Boolean.class),
                Rows.get(row, "ends_at", Instant.class),
                row.get("cancel_until", Instant.class),
                Rows.get(row, "needs_approval", Boolean.class));
        var stage = Rows.get(row, "stage", String.class);
        return switch (stage) {
            case "requested" -> new Registration.Requested(id, booking);
            case "waiting" -> new Registration.Waiting(id, booking);
            case "offered" -> new Registration.Offered(id, booking, Rows.get(row, "offer_until", Instant.class));
            case "confirmed" -> new Registration.Confirmed(id, booking);
            case "attended" -> new Registration.Attended(id, booking, Rows.get(row, "attended_at", Instant.class));
            case "cancelled" -> new Registration.Cancelled(id, booking, Rows.get(row, "cancelled_at", Instant.class));
            case "withdrawn" ->
                new Registration.Withdrawn(
                        id, booking, Registration.Outcome.of(Rows.get(row, "outcome", String.class)));
            default -> throw new IllegalStateException("No stage: " + stage);
        };
    }

    private static Object nullable(@Nullable String text) {
        return text == null ? Parameters.in(String.class) : text;
    }
}
