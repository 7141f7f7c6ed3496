package org.tejido.member.field;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return address(subject) + owner + "/fields";
    }

    static String address(Subject subject) {
        return subject == Subject.PERSON ? "/api/people/" : "/api/organisations/";
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

    /** Of those that there are. */
    Mono<Map<UUID, Filled>> of(Subject subject, Collection<UUID> owners) {
        var ids = owners.toArray(UUID[]::new);
        var homes = database.sql(
                        subject == Subject.PERSON
                                ? "SELECT id, organisation_id AS home, fields_version FROM person WHERE id = ANY (:ids)"
                                : "SELECT id, id AS home, fields_version FROM organisation WHERE id = ANY (:ids)")
                .bind("ids", ids)
                .map(row -> Map.entry(id(row, "id"), new Owner(id(row, "home"), number(row, "fields_version"))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
        var filled = database.sql(
                        "SELECT * FROM field_value WHERE owner_id = ANY (:ids) ORDER BY owner_id, field_id, place")
                .bind("ids", ids)
                .map(row -> new Kept(id(row, "owner_id"), id(row, "field_id"), value(row)))
                .all()
                .collect(Collectors.groupingBy(
                        Kept::owner,
                        Collectors.groupingBy(
                                Kept::field, Collectors.mapping(Kept::value, Collectors.toUnmodifiableList()))));
        return Mono.zip(fields.of(subject), homes, filled).map(read -> read.getT2().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> new Filled(
                                it.getValue().home(),
                                read.getT1(),
                                read.getT3().getOrDefault(it.getKey(), Map.of()),
                                it.getValue().version()))));
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

    /** As {@link #save}, of many at once; who was just written down has changed nothing yet. */
    Mono<Void> saveAll(Subject subject, Map<String, Field> known, List<FillInMany.Filling> fillings) {
        var changed = new ArrayList<Changed>();
        var rows = new ArrayList<Row>();
        fillings.forEach(filling -> filling.changes().forEach((key, value) -> {
            var field = Objects.requireNonNull(known.get(key));
            changed.add(new Changed(filling.owner(), field.id()));
            if (!value.isNull()) {
                var read = Filled.read(field, value);
                for (var place = 0; place < read.size(); place++) {
                    rows.add(Row.of(filling.owner(), field.id(), place, read.get(place)));
                }
            }
        }));
        var held = fillings.stream().filter(filling -> filling.version() > 0).toList();
        return database.sql(subject.in("""
                        WITH held AS (
                          UPDATE $owner o SET fields_version = o.fields_version + 1
                            FROM unnest(:held, :versions) it (id, version)
                           WHERE o.id = it.id AND o.fields_version = it.version RETURNING o.id),
                        given AS MATERIALIZED (
                          SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb))
                              AS r(owner uuid, "fieldId" uuid, place integer, text text, number numeric, day date, flag boolean,
                                   "refersTo" uuid)),
                        gone AS (
                          DELETE FROM field_value v
                           USING jsonb_to_recordset(CAST(:changed AS jsonb)) AS c(owner uuid, field uuid)
                           WHERE v.owner_id = c.owner AND v.field_id = c.field
                             AND NOT EXISTS (SELECT FROM given g
                                              WHERE g.owner = v.owner_id AND g."fieldId" = v.field_id AND g.place = v.place)),
                        come AS (
                          INSERT INTO field_value (field_id, $owner_id, place, text, number, day, flag, refers_to)
                          SELECT "fieldId", owner, place, text, number, day, flag, "refersTo" FROM given
                          ON CONFLICT (owner_id, field_id, place) DO UPDATE
                             SET text = excluded.text, number = excluded.number, day = excluded.day, flag = excluded.flag,
                                 refers_to = excluded.refers_to)
                        SELECT count(*) AS held FROM held
                        """))
                .bind("held", held.stream().map(FillInMany.Filling::owner).toArray(UUID[]::new))
                .bind("versions", held.stream().map(FillInMany.Filling::version).toArray(Long[]::new))
                .bind("rows", json.writeValueAsString(rows))
                .bind("changed", json.writeValueAsString(changed))
                .map(row -> number(row, "held"))
                .one()
                .filter(all -> all == held.size())
                .switchIfEmpty(Mono.error(() -> new StaleVersion(subject.word() + "-fields", "of this batch")))
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
                rows.add(Row.of(null, field.id(), place, values.get(place)));
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

    private record Kept(UUID owner, UUID field, Value value) {}

    private record Changed(UUID owner, UUID field) {}

    /** As the database takes it in. */
    private record Row(
            @Nullable UUID owner,
            UUID fieldId,
            int place,
            @Nullable String text,
            @Nullable BigDecimal number,
            @Nullable LocalDate day,
            @Nullable Boolean flag,
            @Nullable UUID refersTo) {

        static Row of(@Nullable UUID owner, UUID field, int place, Value value) {
            return new Row(
                    owner, field, place, value.text(), value.number(), value.day(), value.flag(), value.refersTo());
        }
    }
}
