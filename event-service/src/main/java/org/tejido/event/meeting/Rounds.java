package org.tejido.event.meeting;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.event.agenda.Audience;
import org.tejido.event.schedule.Schedule;
import org.tejido.platform.problem.Constraints;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class Rounds {

    private final DatabaseClient database;
    private final Clock clock;

    Rounds(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return {@link NotFound} as an error, also where the caller does not get to see the event */
    Mono<Round> get(UUID event, Caller caller) {
        return Audience.of(caller, clock.instant())
                .bindTo(database.sql("""
                        SELECT meeting_round.*, event.zone
                          FROM meeting_round JOIN event ON event.id = meeting_round.event_id
                         WHERE meeting_round.event_id = :event AND %s
                        """.formatted(Audience.SEES)))
                .bind("event", event)
                .map(row -> new Round(
                        event,
                        Rows.get(row, "zone", String.class),
                        List.of(),
                        row.get("published_plan", Integer.class),
                        Rows.get(row, "version", Long.class)))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("meeting-round", event)))
                .zipWith(
                        slots(event),
                        (round, slots) ->
                                new Round(event, round.zone(), slots, round.publishedPlan(), round.version()));
    }

    private Mono<List<Round.Slot>> slots(UUID event) {
        return database.sql("SELECT * FROM meeting_slot WHERE event_id = :event ORDER BY slot")
                .bind("event", event)
                .map(Rounds::slot)
                .all()
                .collectList();
    }

    private static Round.Slot slot(Readable row) {
        return new Round.Slot(
                Rows.get(row, "starts_local", LocalDateTime.class),
                Rows.get(row, "ends_local", LocalDateTime.class),
                Rows.get(row, "tables", Integer.class));
    }

    /** @return {@link NotFound} as an error */
    Mono<Schedule> scheduleOf(UUID event) {
        return database.sql("SELECT starts_local, ends_local, zone FROM event WHERE id = :event")
                .bind("event", event)
                .map(row -> new Schedule(
                        Rows.get(row, "starts_local", LocalDateTime.class),
                        Rows.get(row, "ends_local", LocalDateTime.class),
                        ZoneId.of(Rows.get(row, "zone", String.class))))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", event)));
    }

    Mono<Void> open(UUID event, List<Round.Slot> slots) {
        return database.sql("INSERT INTO meeting_round (event_id, version) VALUES (:event, 1)")
                .bind("event", event)
                .then()
                .onErrorMap(Constraints.violated("meeting_round_pkey"), _ -> new RoundExists())
                .then(Mono.defer(() -> add(event, slots)));
    }

    /** Plans that were not published go with the slots that they were made for. */
    Mono<Void> revise(UUID event, long version, List<Round.Slot> slots) {
        return lock(event, version)
                .then(Mono.defer(() -> database.sql("""
                        WITH seats AS (DELETE FROM planned_seat WHERE event_id = :event),
                             meetings AS (DELETE FROM planned_meeting WHERE event_id = :event),
                             plans AS (DELETE FROM meeting_plan WHERE event_id = :event),
                             slots AS (DELETE FROM meeting_slot WHERE event_id = :event)
                        UPDATE participant SET away = array(SELECT slot FROM unnest(away) slot WHERE slot < :slots)
                         WHERE event_id = :event
                        """)
                        .bind("event", event)
                        .bind("slots", slots.size())
                        .then()))
                .then(Mono.defer(() -> add(event, slots)));
    }

    private Mono<Void> lock(UUID event, long version) {
        return database.sql("""
                        WITH found AS (SELECT version, published_plan FROM meeting_round WHERE event_id = :event FOR UPDATE),
                             raised AS (UPDATE meeting_round SET version = meeting_round.version + 1 FROM found
                                         WHERE meeting_round.event_id = :event AND found.version = :version
                                           AND found.published_plan IS NULL)
                        SELECT * FROM found
                        """)
                .bind("event", event)
                .bind("version", version)
                .map(row -> {
                    if (Rows.get(row, "version", Long.class) != version) {
                        throw new StaleVersion("meeting-round", event);
                    }
                    if (row.get("published_plan") != null) {
                        throw new PlanPublished();
                    }
                    return true;
                })
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("meeting-round", event)))
                .then();
    }

    private Mono<Void> add(UUID event, List<Round.Slot> slots) {
        return database.sql("""
                        INSERT INTO meeting_slot (event_id, slot, starts_local, ends_local, tables)
                        SELECT :event, slot.place - 1, slot.starts, slot.ends, slot.tables
                          FROM unnest(:starts, :ends, :tables) WITH ORDINALITY AS slot (starts, ends, tables, place)
                        """)
                .bind("event", event)
                .bind("starts", slots.stream().map(Round.Slot::startsAt).toArray(LocalDateTime[]::new))
                .bind("ends", slots.stream().map(Round.Slot::endsAt).toArray(LocalDateTime[]::new))
                .bind("tables", slots.stream().map(Round.Slot::tables).toArray(Integer[]::new))
                .then();
    }
}
