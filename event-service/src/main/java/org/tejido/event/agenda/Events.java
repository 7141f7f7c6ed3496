package org.tejido.event.agenda;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.platform.life.Change;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.problem.Constraints;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Repository
class Events {

    private final DatabaseClient database;
    private final Outbox outbox;
    private final EventMessages messages;
    private final Clock clock;

    Events(DatabaseClient database, Outbox outbox, EventMessages messages, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The event that somebody has read and means to change.
     *
     * @return {@link NotFound}, {@link StaleVersion} or {@link WrongStage} as errors
     */
    <S extends Event> Mono<S> get(Event.Id id, ExpectedVersion expected, Class<S> stage) {
        return database.sql("""
                        SELECT event.*, pool.capacity FROM event JOIN pool ON pool.id = event.id
                         WHERE event.id = :id
                        """)
                .bind("id", id.value())
                .map(row -> EventRow.event(row, clock.instant()))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", id)))
                .map(event -> {
                    expected.require(event.version(), "event", id);
                    if (!stage.isInstance(event)) {
                        throw new WrongStage("event", id, event.stage());
                    }
                    return stage.cast(event);
                });
    }

    Mono<Event> add(Change<Event.Draft> drafted) {
        var event = drafted.state();
        return bind(event, database.sql("""
                        WITH drafted AS (
                            INSERT INTO event (id, version, stage, kind, title_es, title_en, description_es, description_en,
                                               starts_local, ends_local, zone, starts_at, ends_at, place,
                                               member_cents, other_cents, currency, visibility)
                            VALUES (:id, :version, :stage, :kind, :title_es, :title_en, :description_es, :description_en,
                                    :starts_local, :ends_local, :zone, :starts_at, :ends_at, :place,
                                    :member_cents, :other_cents, :currency, :visibility)
                            RETURNING id)
                        INSERT INTO pool (id, event_id, kind, capacity) SELECT id, id, 'event', :capacity FROM drafted
                        """))
                .bind("capacity", event.details().capacity())
                .then()
                .onErrorMap(Constraints.violated("event_pkey"), _ -> new EventExists(event.id()))
                .then(tell(drafted));
    }

    Mono<Event> save(Change<? extends Event> change) {
        var event = change.state();
        return bind(event, database.sql("""
                        UPDATE event SET version = :version, stage = :stage, kind = :kind,
                               title_es = :title_es, title_en = :title_en,
                               description_es = :description_es, description_en = :description_en,
                               starts_local = :starts_local, ends_local = :ends_local, zone = :zone,
                               starts_at = :starts_at, ends_at = :ends_at, place = :place,
                               member_cents = :member_cents, other_cents = :other_cents, currency = :currency,
                               visibility = :visibility
                         WHERE id = :id AND version = :version - 1
                        """))
                .fetch()
                .rowsUpdated()
                .filter(updated -> updated == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("event", event.id())))
                .then(provide(event))
                .then(tell(change));
    }

    /** What stood still while there was no time moves with it, and is told by the database. Before the new time is saved. */
    Mono<Void> shiftDeadlines(Event.Published rescheduled) {
        var schedule = rescheduled.details().schedule();
        return database.sql("SELECT shift_deadlines(:id, :starts_local, :zone, :starts_at, :now)")
                .bind("id", rescheduled.id().value())
                .bind("starts_local", schedule.startsAt())
                .bind("zone", schedule.zone().getId())
                .bind("starts_at", schedule.start())
                .bind("now", clock.instant())
                .then();
    }

    /**
     * Decides in the row that also decides who comes in: seats that are taken by now cannot be taken away. What is new is
     * offered to those who wait, before anybody else sees it.
     */
    private Mono<Void> provide(Event event) {
        var capacity = event.details().capacity();
        return database.sql("SELECT resize_pool(:id, :capacity, :open, :now) AS resized")
                .bind("id", event.id().value())
                .bind("capacity", capacity)
                .bind("open", event instanceof Event.Published)
                .bind("now", clock.instant())
                .map(row -> Rows.get(row, "resized", Boolean.class))
                .one()
                .filter(resized -> resized)
                .switchIfEmpty(Mono.defer(() -> tooFew(event.id(), capacity)))
                .then();
    }

    private Mono<Boolean> tooFew(Event.Id id, int capacity) {
        return database.sql("SELECT taken FROM pool WHERE id = :id")
                .bind("id", id.value())
                .map(row -> Rows.get(row, "taken", Integer.class))
                .one()
                .flatMap(taken -> Mono.error(new CapacityBelowTaken(capacity, taken)));
    }

    private Mono<Event> tell(Change<? extends Event> change) {
        Event event = change.state();
        return Mono.defer(() -> outbox.tell(messages.of((EventFact) change.fact(), event.version())))
                .thenReturn(event);
    }

    private static GenericExecuteSpec bind(Event event, GenericExecuteSpec statement) {
        var details = event.details();
        var schedule = details.schedule();
        var described = details.description();
        var bound = statement
                .bind("id", event.id().value())
                .bind("version", event.version())
                .bind("stage", event.stage())
                .bind("kind", details.kind().word())
                .bind("starts_local", schedule.startsAt())
                .bind("ends_local", schedule.endsAt())
                .bind("zone", schedule.zone().getId())
                .bind("starts_at", schedule.start())
                .bind("ends_at", schedule.end())
                .bind("member_cents", details.price().memberCents())
                .bind("other_cents", details.price().otherCents())
                .bind("currency", details.price().currency().getCurrencyCode())
                .bind("visibility", details.visibility().word());
        bound = bindText(bound, "title_es", details.title().es());
        bound = bindText(bound, "title_en", details.title().en());
        bound = bindText(bound, "description_es", described == null ? null : described.es());
        bound = bindText(bound, "description_en", described == null ? null : described.en());
        return bindText(bound, "place", details.place());
    }

    private static GenericExecuteSpec bindText(GenericExecuteSpec statement, String name, @Nullable String text) {
        return text == null ? statement.bindNull(name, String.class) : statement.bind(name, text);
    }
}
