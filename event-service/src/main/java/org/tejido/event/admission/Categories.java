package org.tejido.event.admission;

import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.problem.Constraints;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Repository
class Categories {

    private final DatabaseClient database;
    private final Outbox outbox;
    private final Clock clock;

    Categories(DatabaseClient database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    Mono<Void> add(UUID id, UUID event, CategoryForm form) {
        return bind(form, database.sql("""
                        INSERT INTO category (id, event_id, version, position, title_es, title_en, attendance,
                                              member_cents, other_cents)
                        VALUES (:id, :event, 1, :position, :title_es, :title_en, :attendance, :member_cents, :other_cents)
                        """))
                .bind("id", id)
                .bind("event", event)
                .then()
                .onErrorMap(Constraints.violated("category_pkey"), _ -> new CategoryExists(id))
                .then(limit(id, form));
    }

    /** Categories are revised whole. */
    Mono<Void> revise(UUID id, UUID event, CategoryForm form, ExpectedVersion expected) {
        return bind(form, database.sql("""
                        UPDATE category SET version = version + 1, position = :position, title_es = :title_es,
                               title_en = :title_en, attendance = :attendance, member_cents = :member_cents,
                               other_cents = :other_cents
                         WHERE id = :id AND event_id = :event AND version = :expected
                        """))
                .bind("id", id)
                .bind("event", event)
                .bind("expected", expected.value())
                .fetch()
                .rowsUpdated()
                .filter(updated -> updated == 1)
                .switchIfEmpty(Mono.defer(() -> missingOrStale(id, event)))
                .then(limit(id, form));
    }

    private Mono<Long> missingOrStale(UUID id, UUID event) {
        return database.sql("SELECT version FROM category WHERE id = :id AND event_id = :event")
                .bind("id", id)
                .bind("event", event)
                .map(row -> Rows.get(row, "version", Long.class))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("category", id)))
                .flatMap(_ -> Mono.error(new StaleVersion("category", id)));
    }

    private Mono<Void> limit(UUID id, CategoryForm form) {
        return Mono.defer(() -> database.sql("SELECT limit_category(:id, :capacity, :now) AS too_many")
                .bind("id", id)
                .bind("capacity", form.capacity() == null ? Parameters.in(Integer.class) : form.capacity())
                .bind("now", clock.instant())
                .map(row -> Rows.get(row, "too_many", Integer.class))
                .one()
                .filter(tooMany -> tooMany > 0)
                .flatMap(taken ->
                        Mono.error(new CategoryBelowTaken(form.capacity() == null ? 0 : form.capacity(), taken)))
                .then(outbox.ring()));
    }

    private static GenericExecuteSpec bind(CategoryForm form, GenericExecuteSpec statement) {
        return statement
                .bind("position", (short) (form.position() == null ? 0 : form.position()))
                .bind("title_es", text(form, "es"))
                .bind("title_en", text(form, "en"))
                .bind("attendance", form.attendance())
                .bind("member_cents", form.memberCents())
                .bind("other_cents", form.otherCents());
    }

    private static Object text(CategoryForm form, String language) {
        var text = form.title().get(language);
        return text == null ? Parameters.in(String.class) : text;
    }
}
