package org.tejido.event.registration;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The registrations as they may be seen. */
@Repository
class GuestList {

    private static final UUID FIRST = new UUID(0, 0);

    /** How many wait for the same and come first. */
    private static final String AHEAD = """
            CASE WHEN registration.stage = 'waiting' THEN (
                SELECT count(*) FROM registration AS other
                 WHERE other.event_id = registration.event_id AND other.stage = 'waiting'
                   AND other.category_id IS NOT DISTINCT FROM registration.category_id
                   AND (coalesce(other.prioritised_at, 'infinity'), other.turn)
                       < (coalesce(registration.prioritised_at, 'infinity'), registration.turn)) END AS ahead""";

    private static final List<String> STAGES =
            List.of("requested", "waiting", "offered", "confirmed", "attended", "cancelled", "withdrawn");

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<Companions.Companion>> COMPANIONS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    GuestList(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @return {@link NotFound} as an error, also for what the claimant may not see */
    Mono<RegistrationView> get(Registration.Id id, Claimant claimant) {
        return claimant.bindTo(database.sql("""
                        SELECT registration.*, organisation.name AS organisation_name, %s
                          FROM registration LEFT JOIN organisation USING (organisation_id)
                         WHERE registration.id = :id AND %s
                        """.formatted(AHEAD, Claimant.MAY_SEE)))
                .bind("id", id.value())
                .map(this::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("registration", id)));
    }

    /**
     * In the order of their ids, which is that of their making where clients do not make them.
     *
     * @return {@link NotFound} as an error where there is no such event
     */
    Mono<Page<RegistrationView>> of(UUID event, @Nullable String stage, PageRequest page) {
        if (stage != null && !STAGES.contains(stage)) {
            throw new Malformed("stage-unknown", "'%s' is none of %s.".formatted(stage, String.join(", ", STAGES)));
        }
        return requireEvent(event).then(registrations(event, stage, page));
    }

    private Mono<UUID> requireEvent(UUID event) {
        return database.sql("SELECT id FROM event WHERE id = :event")
                .bind("event", event)
                .map(row -> Rows.get(row, "id", UUID.class))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", event)));
    }

    private Mono<Page<RegistrationView>> registrations(UUID event, @Nullable String stage, PageRequest page) {
        return database.sql("""
                        SELECT registration.*, organisation.name AS organisation_name, NULL::bigint AS ahead
                          FROM registration LEFT JOIN organisation USING (organisation_id)
                         WHERE registration.event_id = :event AND registration.id > :after
                           AND (CAST(:stage AS text) IS NULL OR registration.stage = :stage)
                         ORDER BY registration.id
                         LIMIT :rows
                        """)
                .bind("stage", stage == null ? Parameters.in(String.class) : stage)
                .bind("event", event)
                .bind("after", page.after() == null ? FIRST : page.after().id(0))
                .bind("rows", page.limit() + 1)
                .map(this::view)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), view -> Cursor.of(view.registrationId())));
    }

    private <T> @Nullable T read(Readable row, String column, TypeReference<T> type) {
        var written = row.get(column, Json.class);
        return written == null ? null : json.readValue(written.asString(), type);
    }

    private RegistrationView view(Readable row) {
        return new RegistrationView(
                Rows.get(row, "id", UUID.class),
                Rows.get(row, "event_id", UUID.class),
                Rows.get(row, "stage", String.class),
                new RegistrationView.PersonView(
                        Rows.get(row, "name", String.class), Rows.get(row, "email", String.class)),
                row.get("category_id", UUID.class),
                row.get("organisation_id", UUID.class),
                row.get("organisation_name", String.class),
                Rows.get(row, "seats", Integer.class),
                Rows.get(row, "member_price", Boolean.class),
                Rows.get(row, "price_cents", Long.class),
                Rows.get(row, "currency", String.class),
                Rows.get(row, "registered_at", Instant.class),
                row.get("cancelled_at", Instant.class),
                row.get("attended_at", Instant.class),
                row.get("outcome", String.class),
                row.get("offer_until", Instant.class),
                row.get("ahead", Long.class),
                read(row, "answers", ANSWERS),
                row.get("form_version", Integer.class),
                read(row, "companions", COMPANIONS),
                row.get("quiet_at", Instant.class),
                row.get("erased_at", Instant.class));
    }
}
