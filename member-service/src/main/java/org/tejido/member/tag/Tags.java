package org.tejido.member.tag;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class Tags {

    private static final String COLUMNS = """
            SELECT t.id, t.name, t.colour, t.version,
                   (SELECT count(*) FROM organisation_tag o WHERE o.tag_id = t.id) AS organisations,
                   (SELECT count(*) FROM person_tag p WHERE p.tag_id = t.id) AS people
              FROM tag t
            """;

    private final DatabaseClient database;

    Tags(DatabaseClient database) {
        this.database = database;
    }

    /** In the order of their names; an office has some dozens. */
    Flux<TagView> all(int most) {
        return database.sql(COLUMNS + "ORDER BY lower(t.name) LIMIT :most")
                .bind("most", most)
                .map(Tags::view)
                .all();
    }

    /** Fails with {@link NotFound}. */
    Mono<TagView> get(UUID id) {
        return database.sql(COLUMNS + "WHERE t.id = :id")
                .bind("id", id)
                .map(Tags::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("tag", id)));
    }

    /** As the caller has read it. */
    Mono<TagView> get(UUID id, ExpectedVersion expected) {
        return get(id).doOnNext(tag -> expected.require(tag.version(), "tag", id));
    }

    Mono<UUID> add(UUID id, TagForm form, Caller by) {
        return database.sql(
                        "INSERT INTO tag (id, name, colour, version, recorded_by) VALUES (:id, :name, :colour, 1, :by)")
                .bind("id", id)
                .bind("name", form.plainName())
                .bind("colour", form.plainColour())
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("tag_pkey"), _ -> new TagExists())
                .onErrorMap(violated("tag_once"), _ -> new TagNameTaken())
                .thenReturn(id);
    }

    Mono<UUID> save(UUID id, long expected, TagForm form) {
        return database.sql("""
                        UPDATE tag SET name = :name, colour = :colour, version = version + 1
                         WHERE id = :id AND version = :expected
                        """)
                .bind("id", id)
                .bind("expected", expected)
                .bind("name", form.plainName())
                .bind("colour", form.plainColour())
                .fetch()
                .rowsUpdated()
                .onErrorMap(violated("tag_once"), _ -> new TagNameTaken())
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("tag", id)))
                .thenReturn(id);
    }

    /** Both of them; whoever puts one on somebody meanwhile waits, and is told that it is gone or has it moved. */
    Mono<Long> keep(UUID one, UUID other) {
        return database.sql("SELECT id FROM tag WHERE id IN (:one, :other) ORDER BY id FOR UPDATE")
                .bind("one", one)
                .bind("other", other)
                .map(row -> id(row, "id"))
                .all()
                .count();
    }

    /** Whoever has the one has the other then. */
    Mono<Void> move(UUID from, UUID into, Bearer bearer) {
        return database.sql(bearer.in("""
                        WITH had AS (DELETE FROM $bearer_tag WHERE tag_id = :from RETURNING $bearer_id)
                        INSERT INTO $bearer_tag ($bearer_id, tag_id) SELECT $bearer_id, :into FROM had
                        ON CONFLICT DO NOTHING
                        """))
                .bind("from", from)
                .bind("into", into)
                .then();
    }

    Mono<Void> remove(UUID id, long expected) {
        return database.sql("DELETE FROM tag WHERE id = :id AND version = :expected")
                .bind("id", id)
                .bind("expected", expected)
                .fetch()
                .rowsUpdated()
                .filter(removed -> removed == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("tag", id)))
                .then();
    }

    /** What somebody has; fails with {@link NotFound}. */
    Mono<TagView.Words> of(UUID bearer, Bearer kind) {
        var words = database.sql(kind.in("""
                        SELECT t.id, t.name, t.colour FROM $bearer_tag b JOIN tag t ON t.id = b.tag_id
                         WHERE b.$bearer_id = :id ORDER BY lower(t.name)
                        """))
                .bind("id", bearer)
                .map(row -> new TagView.Word(id(row, "id"), text(row, "name"), text(row, "colour")))
                .all()
                .collectList();
        return database.sql(kind.in("SELECT tags_version FROM $bearer WHERE id = :id"))
                .bind("id", bearer)
                .map(row -> number(row, "tags_version"))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound(kind.word(), bearer)))
                .flatMap(version -> words.map(items -> new TagView.Words(items, version)));
    }

    /** One statement: the version is held, what is not chosen goes, and the rest comes. */
    Mono<Void> choose(UUID bearer, Bearer kind, long expected, UUID[] chosen) {
        return database.sql(kind.in("""
                        WITH held AS (
                          UPDATE $bearer SET tags_version = tags_version + 1
                           WHERE id = :id AND tags_version = :expected RETURNING id),
                        gone AS (
                          DELETE FROM $bearer_tag b USING held WHERE b.$bearer_id = held.id AND b.tag_id <> ALL(:chosen)),
                        come AS (
                          INSERT INTO $bearer_tag ($bearer_id, tag_id)
                          SELECT held.id, t.id FROM held, unnest(CAST(:chosen AS uuid[])) AS t(id)
                          ON CONFLICT DO NOTHING)
                        SELECT id FROM held
                        """))
                .bind("id", bearer)
                .bind("expected", expected)
                .bind("chosen", chosen)
                .fetch()
                .one()
                .onErrorMap(violated(kind.in("$bearer_tag_known")), _ -> new TagUnknown("/tags"))
                .switchIfEmpty(Mono.error(() -> new StaleVersion(kind.word() + "-tags", bearer)))
                .then();
    }

    private static TagView view(Readable row) {
        return new TagView(
                id(row, "id"),
                text(row, "name"),
                text(row, "colour"),
                number(row, "organisations"),
                number(row, "people"),
                number(row, "version"));
    }
}
