package org.tejido.member.field;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Fields {

    private static final int MOST = 200;
    private static final Comparator<Field> ORDER =
            Comparator.<Field>comparingInt(field -> field.terms().order()).thenComparing(Field::key);

    private final DatabaseClient database;
    private final JsonMapper json;

    Fields(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** In the order in which they are shown, retired ones among them. */
    Mono<List<Field>> of(Subject subject) {
        return database.sql("SELECT * FROM field WHERE subject = :subject")
                .bind("subject", subject.word())
                .map(this::field)
                .all()
                .collectSortedList(ORDER);
    }

    Mono<Map<String, Field>> byKey(Subject subject) {
        return of(subject).flatMapIterable(fields -> fields).collectMap(Field::key);
    }

    /** Fails with {@link NotFound}. */
    Mono<Field> get(UUID id) {
        return database.sql("SELECT * FROM field WHERE id = :id")
                .bind("id", id)
                .map(this::field)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("field", id)));
    }

    /** As the caller has read it. */
    Mono<Field> get(UUID id, ExpectedVersion expected) {
        return get(id).doOnNext(field -> expected.require(field.version(), "field", id));
    }

    Mono<Field> add(Field field, Caller by) {
        return database.sql("""
                        INSERT INTO field (id, subject, key, type, terms, version, recorded_by)
                        SELECT :id, :subject, :key, :type, :terms, 1, :by
                         WHERE (SELECT count(*) FROM field WHERE subject = :subject) < :most
                        """)
                .bind("id", field.id())
                .bind("subject", field.subject().word())
                .bind("key", field.key())
                .bind("type", field.type().word())
                .bind("terms", Json.of(json.writeValueAsString(field.terms())))
                .bind("by", by.name())
                .bind("most", MOST)
                .fetch()
                .rowsUpdated()
                .onErrorMap(violated("field_pkey"), _ -> FieldExists.ofId())
                .onErrorMap(violated("field_once"), _ -> FieldExists.ofKey())
                .filter(added -> added == 1)
                .switchIfEmpty(Mono.error(TooManyFields::new))
                .thenReturn(field);
    }

    Mono<UUID> save(UUID id, long expected, Terms terms) {
        return database.sql(
                        "UPDATE field SET terms = :terms, version = version + 1 WHERE id = :id AND version = :expected")
                .bind("id", id)
                .bind("expected", expected)
                .bind("terms", Json.of(json.writeValueAsString(terms)))
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("field", id)))
                .thenReturn(id);
    }

    private Field field(Readable row) {
        return new Field(
                id(row, "id"),
                Subject.of(text(row, "subject")),
                text(row, "key"),
                Type.of(text(row, "type")),
                json.readValue(Rows.get(row, "terms", Json.class).asString(), Terms.class),
                number(row, "version"));
    }
}
