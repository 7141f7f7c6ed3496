package org.tejido.member.field;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Values {

    private final DatabaseClient database;
    private final Fields fields;
    private final JsonMapper json;

    Values(DatabaseClient database, Fields fields, JsonMapper json) {
        this.database = database;
        this.fields = fields;
        this.json = json;
    }

    static String address(Subject subject, UUID owner) {
        return (subject == Subject.PERSON ? "/api/people/" : "/api/organisations/") + owner + "/fields";
    }

    /** Fails with {@link NotFound}. */
    Mono<Filled> of(Subject subject, UUID owner) {
        return database.sql(
                        subject == Subject.PERSON
                                ? "SELECT organisation_id AS home, fields_version FROM person WHERE id = :id"
                                : "SELECT id AS home, fields_version FROM organisation WHERE id = :id")
                .bind("id", owner)
                .map(row -> new Owner(id(row, "home"), number(row, "fields_version")))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound(subject.word(), owner)))
                .flatMap(known -> Mono.zip(
                        fields.of(subject),
                        values(owner),
                        (all, values) -> new Filled(known.home(), all, values, known.version())));
    }

    /** As the caller has read it. */
    Mono<Filled> of(Subject subject, UUID owner, ExpectedVersion expected) {
        return of(subject, owner)
                .doOnNext(filled -> expected.require(filled.version(), subject.word() + "-fields", owner));
    }

    /** Fails with {@link ValueUnfit} at a field that refers to an organisation that is not known. */
    Mono<Void> requireReferred(Map<Field, List<Value>> changes) {
        var referred = changes.values().stream()
                .flatMap(List::stream)
                .flatMap(value -> Stream.ofNullable(value.refersTo()))
                .toArray(UUID[]::new);
        if (referred.length == 0) {
            return Mono.empty();
        }
        return database.sql("SELECT id FROM organisation WHERE id = ANY(:referred)")
                .bind("referred", referred)
                .map(row -> id(row, "id"))
                .all()
                .collectList()
                .doOnNext(known -> changes.forEach((field, values) -> values.forEach(value -> {
                    if (value.refersTo() != null && !known.contains(value.refersTo())) {
                        throw ValueUnfit.unknownOrganisation(field.key());
                    }
                })))
                .then();
    }

    /** One statement: the version is held, what stood in these fields goes, and the rest comes. */
    Mono<Void> save(Subject subject, UUID owner, long expected, Map<Field, List<Value>> changes) {
        return database.sql(subject.in("""
                        WITH held AS (
                          UPDATE $owner SET fields_version = fields_version + 1
                           WHERE id = :id AND fields_version = :expected RETURNING id),
                        gone AS (
                          DELETE FROM field_value v USING held
                           WHERE v.owner_id = held.id AND v.field_id = ANY(:changed)
                             AND (v.field_id, v.place) NOT IN (SELECT r."fieldId", r.place FROM jsonb_to_recordset(CAST(:rows AS jsonb))
                                                                 AS r("fieldId" uuid, place integer))),
                        come AS (
                          INSERT INTO field_value (field_id, $owner_id, place, text, number, day, flag, refers_to)
                          SELECT r."fieldId", held.id, r.place, r.text, r.number, r.day, r.flag, r."refersTo"
                            FROM held, jsonb_to_recordset(CAST(:rows AS jsonb))
                              AS r("fieldId" uuid, place integer, text text, number numeric, day date, flag boolean,
                                   "refersTo" uuid)
                          ON CONFLICT (owner_id, field_id, place) DO UPDATE
                             SET text = excluded.text, number = excluded.number, day = excluded.day, flag = excluded.flag,
                                 refers_to = excluded.refers_to)
                        SELECT id FROM held
                        """))
                .bind("id", owner)
                .bind("expected", expected)
                .bind("changed", changes.keySet().stream().map(Field::id).toArray(UUID[]::new))
                .bind("rows", json.writeValueAsString(rows(changes)))
                .fetch()
                .one()
                .switchIfEmpty(Mono.error(() -> new StaleVersion(subject.word() + "-fields", owner)))
                .then();
    }

    private Mono<Map<UUID, List<Value>>> values(UUID owner) {
        return database.sql("SELECT * FROM field_value WHERE owner_id = :owner ORDER BY field_id, place")
                .bind("owner", owner)
                .map(row -> Map.entry(id(row, "field_id"), value(row)))
                .all()
                .collectMultimap(Map.Entry::getKey, Map.Entry::getValue)
                .map(values -> values.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue()))));
    }

    private static List<Row> rows(Map<Field, List<Value>> changes) {
        var rows = new ArrayList<Row>();
        changes.forEach((field, values) -> {
            for (var place = 0; place < values.size(); place++) {
                rows.add(Row.of(field.id(), place, values.get(place)));
            }
        });
        return rows;
    }

    private static Value value(Readable row) {
        return new Value(
                row.get("text", String.class),
                row.get("number", BigDecimal.class),
                row.get("day", LocalDate.class),
                row.get("flag", Boolean.class),
                row.get("refers_to", UUID.class));
    }

    private record Owner(UUID home, long version) {}

    /** As the database takes it in. */
    private record Row(
            UUID fieldId,
            int place,
            @Nullable String text,
            @Nullable BigDecimal number,
            @Nullable LocalDate day,
            @Nullable Boolean flag,
            @Nullable UUID refersTo) {

        static Row of(UUID field, int place, Value value) {
            return new Row(field, place, value.text(), value.number(), value.day(), value.flag(), value.refersTo());
        }
    }
}
