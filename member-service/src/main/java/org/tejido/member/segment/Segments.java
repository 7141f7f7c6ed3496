package org.tejido.member.segment;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Segments {

    private static final TypeReference<Map<String, String>> FILTER = new TypeReference<>() {};
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DatabaseClient database;
    private final JsonMapper json;

    Segments(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** One's own and those that are shared, by name. */
    Mono<Page<SegmentView>> of(Caller caller, PageRequest page) {
        var after = page.after();
        return database.sql("""
                        SELECT * FROM segment
                         WHERE (shared OR owner = :owner) AND (lower(name), id) > (:afterName, :afterId)
                         ORDER BY lower(name), id LIMIT :rows
                        """)
                .bind("owner", caller.account())
                .bind("afterName", after == null ? "" : Columns.text(after, 0))
                .bind("afterId", after == null ? BEFORE_ALL : after.id(1))
                .bind("rows", page.limit() + 1)
                .map(this::view)
                .all()
                .collectList()
                .map(rows -> Page.of(
                        rows,
                        page.limit(),
                        segment -> Cursor.of(segment.name().toLowerCase(Locale.ROOT), segment.segmentId())));
    }

    /** One's own, or one that is shared; fails with {@link NotFound}. */
    Mono<SegmentView> get(UUID id, Caller caller) {
        return database.sql("SELECT * FROM segment WHERE id = :id AND (shared OR owner = :owner)")
                .bind("id", id)
                .bind("owner", caller.account())
                .map(this::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("segment", id)));
    }

    /** As the caller has read it. */
    Mono<SegmentView> get(UUID id, ExpectedVersion expected, Caller caller) {
        return get(id, caller).doOnNext(segment -> expected.require(segment.version(), "segment", id));
    }

    Mono<UUID> add(UUID id, SegmentForm form, Caller by) {
        return database.sql("""
                        INSERT INTO segment (id, name, owner, shared, filter, version)
                        VALUES (:id, :name, :owner, :shared, :filter, 1)
                        """)
                .bind("id", id)
                .bind("name", form.name().strip())
                .bind("owner", by.account())
                .bind("shared", form.shared())
                .bind("filter", filter(form.filter()))
                .then()
                .onErrorMap(violated("segment_pkey"), _ -> new SegmentExists())
                .thenReturn(id);
    }

    Mono<UUID> save(UUID id, long expected, SegmentForm form) {
        return held(
                id,
                database.sql("""
                        UPDATE segment SET name = :name, shared = :shared, filter = :filter, version = version + 1
                         WHERE id = :id AND version = :expected
                        """)
                        .bind("id", id)
                        .bind("expected", expected)
                        .bind("name", form.name().strip())
                        .bind("shared", form.shared())
                        .bind("filter", filter(form.filter())));
    }

    Mono<Void> remove(UUID id, long expected) {
        return held(
                        id,
                        database.sql("DELETE FROM segment WHERE id = :id AND version = :expected")
                                .bind("id", id)
                                .bind("expected", expected))
                .then();
    }

    /** One statement: the version is held, some go, and some come. */
    Mono<UUID> pick(UUID id, long expected, Set<UUID> add, Set<UUID> remove) {
        return database.sql("""
                        WITH held AS (
                          UPDATE segment SET version = version + 1 WHERE id = :id AND version = :expected RETURNING id),
                        gone AS (
                          DELETE FROM segment_pick p USING held
                           WHERE p.segment_id = held.id AND p.organisation_id = ANY(:remove)),
                        come AS (
                          INSERT INTO segment_pick (segment_id, organisation_id)
                          SELECT held.id, o.id FROM held, unnest(CAST(:add AS uuid[])) AS o(id)
                          ON CONFLICT DO NOTHING)
                        SELECT id FROM held
                        """)
                .bind("id", id)
                .bind("expected", expected)
                .bind("add", add.toArray(UUID[]::new))
                .bind("remove", remove.toArray(UUID[]::new))
                .map(row -> id(row, "id"))
                .one()
                .onErrorMap(violated("segment_pick_known"), _ -> new PickUnknown())
                .switchIfEmpty(Mono.error(() -> new StaleVersion("segment", id)));
    }

    private static Mono<UUID> held(UUID id, DatabaseClient.GenericExecuteSpec statement) {
        return statement
                .fetch()
                .rowsUpdated()
                .filter(held -> held == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("segment", id)))
                .thenReturn(id);
    }

    private Object filter(@Nullable Map<String, String> filter) {
        return nullable(filter == null ? null : Json.of(json.writeValueAsString(filter)), Json.class);
    }

    private SegmentView view(Readable row) {
        var filter = row.get("filter", Json.class);
        return new SegmentView(
                id(row, "id"),
                text(row, "name"),
                id(row, "owner"),
                Rows.get(row, "shared", Boolean.class),
                filter == null ? null : json.readValue(filter.asString(), FILTER),
                number(row, "version"));
    }
}
