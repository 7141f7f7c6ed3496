package org.tejido.event.programme;

import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.event.agenda.Audience;
import org.tejido.event.schedule.Schedule;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Programmes as they are written down and as they were published, and which room is whose at what time. */
@Repository
class Programmes {

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;

    Programmes(DatabaseClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** @return {@link NotFound} as an error where nothing is published, or the caller may not see the event */
    Mono<ProgrammeView> published(UUID event, Caller caller, @Nullable String shown) {
        return Audience.of(caller, shown, clock.instant())
                .bindTo(database.sql("""
                        SELECT programme.published AS shown, programme.published_version
                          FROM programme JOIN event ON event.id = programme.event_id
                         WHERE event.id = :event AND programme.published IS NOT NULL AND %s
                        """.formatted(Audience.SEES)))
                .bind("event", event)
                .map(row ->
                        read(Rows.get(row, "shown", Json.class)).published(row.get("published_version", Long.class)))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("programme", event)));
    }

    /** @return {@link NotFound} as an error where nothing is written down */
    Mono<ProgrammeView> draft(UUID event) {
        return database.sql("SELECT draft, published_version FROM programme WHERE event_id = :event")
                .bind("event", event)
                .map(row ->
                        read(Rows.get(row, "draft", Json.class)).published(row.get("published_version", Long.class)))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("programme", event)));
    }

    /** When an event takes place, which stays so until the transaction ends. */
    Mono<Schedule> schedule(UUID event) {
        return database.sql("SELECT starts_local, ends_local, zone FROM event WHERE id = :event FOR SHARE")
                .bind("event", event)
                .map(row -> new Schedule(
                        Rows.get(row, "starts_local", LocalDateTime.class),
                        Rows.get(row, "ends_local", LocalDateTime.class),
                        ZoneId.of(Rows.get(row, "zone", String.class))))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", event)));
    }

    /** @return {@link StaleVersion} as an error where it is not what the caller has read */
    Mono<ProgrammeView> write(UUID event, Programme programme, ExpectedVersion expected) {
        var view = ProgrammeView.of(event, expected.value() + 1, programme);
        return database.sql("""
                        INSERT INTO programme (event_id, version, draft)
                        SELECT :event, 1, :draft
                         WHERE :expected = 0 OR EXISTS (SELECT FROM programme WHERE programme.event_id = :event)
                        ON CONFLICT (event_id) DO UPDATE SET version = programme.version + 1, draft = excluded.draft
                         WHERE programme.version = :expected
                        """)
                .bind("event", event)
                .bind("draft", Json.of(json.writeValueAsString(view)))
                .bind("expected", expected.value())
                .fetch()
                .rowsUpdated()
                .filter(written -> written == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("programme", event)))
                .then(book(event, programme))
                .then(Mono.defer(() -> draft(event)));
    }

    /** What is written down is what everybody sees from now on. */
    Mono<Boolean> publish(UUID event, ExpectedVersion expected) {
        return database.sql("""
                        UPDATE programme SET published = draft, published_version = version, published_at = :now
                         WHERE event_id = :event AND version = :expected
                        """)
                .bind("event", event)
                .bind("expected", expected.value())
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .map(updated -> updated == 1);
    }

    private Mono<Void> book(UUID event, Programme programme) {
        var inRooms = programme.sessions().stream()
                .filter(planned -> planned.session().roomId() != null)
                .toList();
        return database.sql("DELETE FROM room_booking WHERE event_id = :event")
                .bind("event", event)
                .then()
                .then(database.sql("""
                                INSERT INTO room_booking (event_id, session_id, room_id, during)
                                SELECT :event, booked.session, booked.room, tstzrange(booked.starts, booked.ends)
                                  FROM unnest(:sessions, :rooms, :starts, :ends) AS booked(session, room, starts, ends)
                                """)
                        .bind("event", event)
                        .bind(
                                "sessions",
                                inRooms.stream()
                                        .map(planned -> planned.session().sessionId())
                                        .toArray(UUID[]::new))
                        .bind(
                                "rooms",
                                inRooms.stream()
                                        .map(planned -> planned.session().roomId())
                                        .toArray(UUID[]::new))
                        .bind(
                                "starts",
                                inRooms.stream()
                                        .map(planned ->
                                                planned.schedule().start().atOffset(ZoneOffset.UTC))
                                        .toArray(OffsetDateTime[]::new))
                        .bind(
                                "ends",
                                inRooms.stream()
                                        .map(planned -> planned.schedule().end().atOffset(ZoneOffset.UTC))
                                        .toArray(OffsetDateTime[]::new))
                        .then());
    }

    private ProgrammeView read(Json written) {
        return json.readValue(written.asString(), ProgrammeView.class);
    }
}
