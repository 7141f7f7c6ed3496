package org.tejido.event.registration;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sheet.SheetFormat;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The registrations of an event as a list for spreadsheets: times by the clocks of its place, answers in columns of their own. */
@Repository
class GuestSheet {

    private static final List<String> HEADINGS = List.of(
            "registrationId",
            "stage",
            "name",
            "email",
            "organisationId",
            "organisationName",
            "category",
            "seats",
            "memberPrice",
            "price",
            "currency",
            "registeredAt",
            "cancelledAt",
            "attendedAt",
            "outcome",
            "companions");

    private static final String ANSWER = "answer.";
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<Companions.Companion>> COMPANIONS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Audit audit;

    GuestSheet(DatabaseClient database, JsonMapper json, Audit audit) {
        this.database = database;
        this.json = json;
        this.audit = audit;
    }

    /** @return {@link NotFound} as an error where there is no such event */
    Mono<ResponseEntity<Flux<DataBuffer>>> of(UUID event, SheetFormat format) {
        return zone(event)
                .delayUntil(_ -> audit.note(Deed.of("registrations.exported", event)))
                .zipWith(
                        questions(event),
                        (zone, questions) -> format.file(
                                "registrations",
                                Stream.concat(
                                                HEADINGS.stream(),
                                                questions.stream().map(ANSWER::concat))
                                        .toList(),
                                rows(event, zone, questions)));
    }

    private Mono<ZoneId> zone(UUID event) {
        return database.sql("SELECT zone FROM event WHERE id = :event")
                .bind("event", event)
                .map(row -> ZoneId.of(Rows.get(row, "zone", String.class)))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", event)));
    }

    /** Those that are asked now in their order, then those that somebody has answered before. */
    private Mono<List<String>> questions(UUID event) {
        return database.sql("""
                        SELECT coalesce(asked.key, given.key) AS key
                          FROM (SELECT question.one ->> 'key' AS key, question.place
                                  FROM admission, json_array_elements(admission.questions) WITH ORDINALITY AS question (one, place)
                                 WHERE admission.event_id = :event) AS asked
                          FULL JOIN (SELECT DISTINCT json_object_keys(registration.answers) AS key
                                       FROM registration WHERE registration.event_id = :event) AS given USING (key)
                         ORDER BY asked.place, given.key
                        """)
                .bind("event", event)
                .map(row -> Rows.get(row, "key", String.class))
                .all()
                .collectList();
    }

    private Flux<List<String>> rows(UUID event, ZoneId zone, List<String> questions) {
        return database.sql("""
                        SELECT registration.*, organisation.name AS organisation_name,
                               coalesce(category.title_es, category.title_en) AS category
                          FROM registration LEFT JOIN organisation USING (organisation_id)
                          LEFT JOIN category ON category.id = registration.category_id
                         WHERE registration.event_id = :event
                         ORDER BY registration.id
                        """)
                .bind("event", event)
                .map(row -> cells(row, zone, questions))
                .all();
    }

    private List<String> cells(Readable row, ZoneId zone, List<String> questions) {
        var cells = new ArrayList<>(List.of(
                Rows.get(row, "id", UUID.class).toString(),
                Rows.get(row, "stage", String.class),
                Rows.get(row, "name", String.class),
                Rows.get(row, "email", String.class),
                text(row.get("organisation_id", UUID.class)),
                text(row.get("organisation_name", String.class)),
                text(row.get("category", String.class)),
                text(row.get("seats", Integer.class)),
                text(row.get("member_price", Boolean.class)),
                BigDecimal.valueOf(Rows.get(row, "price_cents", Long.class), 2).toPlainString(),
                Rows.get(row, "currency", String.class),
                time(row.get("registered_at", Instant.class), zone),
                time(row.get("cancelled_at", Instant.class), zone),
                time(row.get("attended_at", Instant.class), zone),
                text(row.get("outcome", String.class)),
                companions(row)));
        var answers = Objects.requireNonNullElse(read(row, "answers", ANSWERS), Map.<String, Object>of());
        questions.forEach(question -> cells.add(text(answers.get(question))));
        return cells;
    }

    private String companions(Readable row) {
        var companions = read(row, "companions", COMPANIONS);
        return companions == null
                ? ""
                : companions.stream()
                        .map(one -> one.email() == null ? one.name() : one.name() + " <" + one.email() + ">")
                        .collect(Collectors.joining("|"));
    }

    private <T> @Nullable T read(Readable row, String column, TypeReference<T> type) {
        var written = row.get(column, Json.class);
        return written == null ? null : json.readValue(written.asString(), type);
    }

    private static String time(@Nullable Instant instant, ZoneId zone) {
        return instant == null
                ? ""
                : LocalDateTime.ofInstant(instant, zone)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .replace('T', ' ');
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
