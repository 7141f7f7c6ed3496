package org.tejido.member.merge;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The merges of organisations, or those of people. */
class Merges {

    private static final String COLUMNS = """
            SELECT id, number, survivor_id, loser_id, loser ->> 'name' AS loser_name, merged_by, merged_at, undone_by, undone_at
              FROM {it}_merge
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Merging what;

    Merges(DatabaseClient database, JsonMapper json, Merging what) {
        this.database = database;
        this.json = json;
        this.what = what;
    }

    /** Until the transaction ends nothing is written about either, in the order of their ids. */
    Mono<Void> hold(UUID one, UUID other) {
        return database.sql(what.sql("SELECT id FROM {it} WHERE id IN (:one, :other) ORDER BY id FOR UPDATE"))
                .bind("one", one)
                .bind("other", other)
                .fetch()
                .all()
                .then();
    }

    /** The loser's row is kept as it is now. */
    Mono<Void> add(Merge merge, Caller by, Instant at) {
        return database.sql(what.sql("""
                        INSERT INTO {it}_merge (id, survivor_id, loser_id, loser, before, after, merged_by, merged_at)
                        SELECT :id, :survivor, o.id, to_jsonb(o), :before, :after, :by, :at FROM {it} o WHERE o.id = :loser
                        """))
                .bind("id", merge.id())
                .bind("survivor", merge.survivor())
                .bind("loser", merge.loser())
                .bind("before", Json.of(json.writeValueAsString(merge.before())))
                .bind("after", Json.of(json.writeValueAsString(merge.after())))
                .bind("by", by.name())
                .bind("at", at)
                .then()
                .onErrorMap(violated(what.sql("{it}_merge_pkey")), _ -> new MergeExists());
    }

    /** A column that nobody has moved from holds on to the row: it fails as a whole. */
    Mono<Void> lead(Merge merge) {
        return database.sql(what.sql("""
                        WITH gone AS (DELETE FROM {it} WHERE id = :loser RETURNING id)
                        INSERT INTO {it}_lead (loser_id, survivor_id, merge_id) SELECT id, :survivor, :merge FROM gone
                        """))
                .bind("loser", merge.loser())
                .bind("survivor", merge.survivor())
                .bind("merge", merge.id())
                .then();
    }

    /** @param version that it has when it is back */
    Mono<Void> takeBack(Merge merge, long version) {
        return database.sql(what.sql("DELETE FROM {it}_lead WHERE loser_id = :loser"))
                .bind("loser", merge.loser())
                .then()
                .then(Mono.defer(() -> database.sql(what.sql("""
                                SELECT put_back('{it}', jsonb_set(loser, '{version}', to_jsonb(CAST(:version AS bigint))))
                                  FROM {it}_merge WHERE id = :id
                                """))
                        .bind("version", version)
                        .bind("id", merge.id())
                        .fetch()
                        .rowsUpdated()))
                .onErrorMap(DataIntegrityViolationException.class, _ -> new MergeOvertaken(what.clashing()))
                .then();
    }

    /** Figures are counted again. */
    Mono<Void> forgetFigures() {
        return database.sql("DELETE FROM counted_figure").then();
    }

    Mono<Void> undone(UUID merge, Caller by, Instant at) {
        return database.sql(what.sql("UPDATE {it}_merge SET undone_by = :by, undone_at = :at WHERE id = :id"))
                .bind("by", by.name())
                .bind("at", at)
                .bind("id", merge)
                .then();
    }

    /** Nobody else undoes it meanwhile. */
    Mono<Merge> hold(UUID merge) {
        return database.sql(what.sql(
                        "SELECT id, survivor_id, loser_id, before, after FROM {it}_merge WHERE id = :id FOR UPDATE"))
                .bind("id", merge)
                .map(row -> new Merge(
                        id(row, "id"),
                        id(row, "survivor_id"),
                        id(row, "loser_id"),
                        json.readTree(Rows.get(row, "before", Json.class).asString()),
                        json.readTree(Rows.get(row, "after", Json.class).asString())))
                .one();
    }

    /** The version of the loser's row, as it is kept. */
    Mono<Long> versionOfLoser(UUID merge) {
        return database.sql(what.sql(
                        "SELECT CAST(loser ->> 'version' AS bigint) AS version FROM {it}_merge WHERE id = :id"))
                .bind("id", merge)
                .map(row -> number(row, "version"))
                .one();
    }

    /** Fails with {@link LaterMergeStands} where the survivor was merged again since, as the one or the other. */
    Mono<Void> requireLast(Merge merge) {
        return database.sql(what.sql("""
                        SELECT m.id FROM {it}_merge m, {it}_merge it
                         WHERE it.id = :id AND m.number > it.number AND m.undone_at IS NULL
                           AND (m.survivor_id = it.survivor_id OR m.loser_id = it.survivor_id)
                         ORDER BY m.number DESC LIMIT 1
                        """))
                .bind("id", merge.id())
                .map(row -> id(row, "id"))
                .one()
                .flatMap(later -> Mono.error(new LaterMergeStands(later)));
    }

    /** Fails with {@link NotFound}. */
    Mono<MergeView> show(UUID survivor, UUID merge) {
        return database.sql(what.sql(COLUMNS + "WHERE id = :id AND survivor_id = :survivor"))
                .bind("id", merge)
                .bind("survivor", survivor)
                .map(Merges::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("merge", merge)));
    }

    /** The last first. */
    Mono<Page<MergeView>> of(UUID survivor, PageRequest page) {
        var after = page.after();
        return database.sql(what.sql(
                        COLUMNS + "WHERE survivor_id = :survivor AND number < :after ORDER BY number DESC LIMIT :rows"))
                .bind("survivor", survivor)
                .bind("after", after == null ? Long.MAX_VALUE : after.number(0))
                .bind("rows", page.limit() + 1)
                .map(row -> new Listed(number(row, "number"), view(row)))
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), listed -> Cursor.of(listed.number()))
                        .map(Listed::view));
    }

    /** As they stand now; one that was undone is none. */
    Mono<Page<LeadController.Lead>> leads(PageRequest page) {
        var after = page.after();
        return database.sql(what.sql("""
                        SELECT loser_id, survivor_id FROM {it}_lead
                         WHERE loser_id > :after ORDER BY loser_id LIMIT :rows
                        """))
                .bind("after", after == null ? BEFORE_ALL : after.id(0))
                .bind("rows", page.limit() + 1)
                .map(row -> new LeadController.Lead(id(row, "loser_id"), id(row, "survivor_id")))
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), lead -> Cursor.of(lead.organisationId())));
    }

    private static MergeView view(Readable row) {
        var undoneAt = row.get("undone_at", Instant.class);
        return new MergeView(
                id(row, "id"),
                id(row, "survivor_id"),
                id(row, "loser_id"),
                text(row, "loser_name"),
                text(row, "merged_by"),
                Rows.get(row, "merged_at", Instant.class),
                row.get("undone_by", String.class),
                undoneAt,
                undoneAt == null ? 1 : 2);
    }

    private record Listed(long number, MergeView view) {}
}
