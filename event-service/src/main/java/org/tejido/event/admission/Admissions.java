package org.tejido.event.admission;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.event.agenda.Audience;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules of admission, as they are written down and as they may be seen. */
@Repository
class Admissions {

    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;

    Admissions(DatabaseClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** @return {@link NotFound} as an error, also for an event that the caller may not see */
    Mono<AdmissionView> of(UUID event, Caller caller) {
        return of(event, caller, null);
    }

    /** @param shown the token of an invitation, or of a registration */
    Mono<AdmissionView> of(UUID event, Caller caller, @Nullable String shown) {
        return categories(event).flatMap(categories -> Audience.of(caller, shown, clock.instant())
                .bindTo(database.sql("""
                        SELECT event.id, pool.capacity, pool.taken, admission.closes_local, admission.cancel_local,
                               coalesce(admission.approval, false) AS approval,
                               coalesce(admission.offer_hours, 8)::integer AS offer_hours,
                               coalesce(admission.questions, '[]') AS questions,
                               coalesce(admission.form_version, 0) AS form_version,
                               coalesce(admission.version, 0) AS version,
                               (SELECT count(*) FROM registration
                                 WHERE registration.event_id = event.id AND registration.stage = 'waiting'
                                   AND registration.category_id IS NULL) AS queue
                          FROM event JOIN pool ON pool.id = event.id
                          LEFT JOIN admission ON admission.event_id = event.id
                         WHERE event.id = :event AND %s
                        """.formatted(Audience.SEES)))
                .bind("event", event)
                .map(row -> view(row, categories))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", event))));
    }

    /** @return {@link StaleVersion} as an error where it is not what the caller has read */
    Mono<Void> write(UUID event, AdmissionForm form, ExpectedVersion expected) {
        return database.sql("""
                        INSERT INTO admission (event_id, version, closes_local, cancel_local, approval, offer_hours,
                                               questions, form_version)
                        SELECT event.id, 1, :closes, :cancel, :approval, :hours, :questions,
                               CASE WHEN :questions::text = '[]' THEN 0 ELSE 1 END
                          FROM event
                         WHERE event.id = :event
                           AND (:expected = 0 OR EXISTS (SELECT FROM admission WHERE admission.event_id = event.id))
                        ON CONFLICT (event_id) DO UPDATE
                           SET version = admission.version + 1, closes_local = excluded.closes_local,
                               cancel_local = excluded.cancel_local, approval = excluded.approval,
                               offer_hours = excluded.offer_hours, questions = excluded.questions,
                               form_version = CASE
                                   WHEN admission.questions::text = excluded.questions::text THEN admission.form_version
                                   ELSE admission.form_version + 1 END
                         WHERE admission.version = :expected
                        """)
                .bind("event", event)
                .bind("expected", expected.value())
                .bind("closes", local(form.closesAt()))
                .bind("cancel", local(form.cancelUntil()))
                .bind("approval", form.approval())
                .bind("hours", (short) form.hours())
                .bind("questions", Json.of(json.writeValueAsString(form.asked())))
                .fetch()
                .rowsUpdated()
                .filter(written -> written == 1)
                .switchIfEmpty(Mono.defer(
                        () -> requireEvent(event).then(Mono.error(() -> new StaleVersion("admission", event)))))
                .then();
    }

    Mono<UUID> requireEvent(UUID event) {
        return database.sql("SELECT id FROM event WHERE id = :event")
                .bind("event", event)
                .map(row -> Rows.get(row, "id", UUID.class))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", event)));
    }

    private Mono<List<CategoryView>> categories(UUID event) {
        return database.sql("""
                        SELECT category.*, pool.capacity, pool.taken,
                               (SELECT count(*) FROM registration
                                 WHERE registration.event_id = category.event_id AND registration.stage = 'waiting'
                                   AND registration.category_id = category.id) AS queue
                          FROM category LEFT JOIN pool ON pool.id = category.id
                         WHERE category.event_id = :event
                         ORDER BY category.position, category.id
                        """)
                .bind("event", event)
                .map(Admissions::category)
                .all()
                .collectList();
    }

    private AdmissionView view(Readable row, List<CategoryView> categories) {
        return new AdmissionView(
                Rows.get(row, "id", UUID.class),
                row.get("closes_local", LocalDateTime.class),
                row.get("cancel_local", LocalDateTime.class),
                Rows.get(row, "approval", Boolean.class),
                Rows.get(row, "offer_hours", Integer.class),
                json.readValue(Rows.get(row, "questions", Json.class).asString(), QUESTIONS),
                Rows.get(row, "form_version", Integer.class),
                Rows.get(row, "capacity", Integer.class),
                Rows.get(row, "taken", Integer.class),
                Rows.get(row, "queue", Long.class),
                categories,
                Rows.get(row, "version", Long.class));
    }

    private static CategoryView category(Readable row) {
        return new CategoryView(
                Rows.get(row, "id", UUID.class),
                title(row),
                Rows.get(row, "attendance", String.class),
                row.get("capacity", Integer.class),
                row.get("taken", Integer.class),
                Rows.get(row, "member_cents", Integer.class),
                Rows.get(row, "other_cents", Integer.class),
                Rows.get(row, "position", Integer.class),
                Rows.get(row, "queue", Long.class),
                Rows.get(row, "version", Long.class));
    }

    private static Map<String, String> title(Readable row) {
        var title = new LinkedHashMap<String, String>();
        for (var language : List.of("es", "en")) {
            var text = row.get("title_" + language, String.class);
            if (text != null) {
                title.put(language, text);
            }
        }
        return title;
    }

    private static Object local(@Nullable LocalDateTime time) {
        return time == null ? Parameters.in(LocalDateTime.class) : time;
    }
}
