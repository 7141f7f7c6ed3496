package org.tejido.member.merge;

import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What moves from one to another, and back: one statement for each column that names it. */
class Moves {

    private static final TypeReference<List<java.util.Map<String, String>>> KEYS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Merging what;
    private final String counts;
    private final String conflicts;

    Moves(DatabaseClient database, JsonMapper json, Merging what) {
        this.database = database;
        this.json = json;
        this.what = what;
        this.counts = counts(what.references());
        this.conflicts = conflicts(what.references());
    }

    private static String counts(List<Reference> references) {
        return references.stream()
                .map(it -> """
                    SELECT '%s' AS kind, count(*) AS found, count(*) FILTER (WHERE %s) AS taken
                      FROM %s l WHERE l.%s = :loser
                    """.formatted(it.kind(), it.sameOrNone(), it.table(), it.column()))
                .collect(Collectors.joining(
                        " UNION ALL ",
                        "SELECT kind, sum(found - taken)::bigint AS moved, sum(taken)::bigint AS taken FROM (",
                        ") counted GROUP BY kind HAVING sum(found) > 0 ORDER BY kind"));
    }

    private static String conflicts(List<Reference> references) {
        return references.stream()
                .flatMap(it -> it.conflicts().stream().map(conflict -> """
                    SELECT '%s' AS code, '%s' AS kind, jsonb_agg(key) AS keys
                      FROM (SELECT %s AS key FROM %s l WHERE l.%s = :loser AND %s LIMIT 10) clashes
                    HAVING count(*) > 0
                    """.formatted(
                                conflict.code(), it.kind(), it.keyOf("l"), it.table(), it.column(), conflict.rule())))
                .collect(Collectors.joining(" UNION ALL "));
    }

    Mono<List<MergeView.Moved>> count(UUID loser, UUID survivor) {
        return bound(counts, loser, survivor)
                .map(row -> new MergeView.Moved(text(row, "kind"), number(row, "moved"), number(row, "taken")))
                .all()
                .collectList();
    }

    Mono<List<MergeView.Conflict>> conflicts(UUID loser, UUID survivor) {
        if (conflicts.isEmpty()) {
            return Mono.just(List.of());
        }
        return bound(conflicts, loser, survivor)
                .map(row -> new MergeView.Conflict(
                        text(row, "code"),
                        text(row, "kind"),
                        json.readValue(Rows.get(row, "keys", Json.class).asString(), KEYS)))
                .all()
                .collectList();
    }

    /** For the rest of the transaction, or until it is over: what is only added to may change whose it is. */
    Mono<Void> merging(boolean begins) {
        return database.sql("SET CONSTRAINTS ALL " + (begins ? "DEFERRED" : "IMMEDIATE"))
                .then()
                .onErrorMap(DataIntegrityViolationException.class, _ -> new MergeOvertaken("people-in-interactions"))
                .then(Mono.defer(() -> database.sql("SELECT set_config('tejido.merging', :on, true)")
                        .bind("on", begins ? "on" : "off")
                        .fetch()
                        .rowsUpdated()))
                .then();
    }

    /** For the rest of the transaction: a name that is given back is no former one. */
    Mono<Void> undoing() {
        return database.sql("SELECT set_config('tejido.undoing', 'on', true)")
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Void> move(UUID merge, UUID loser, UUID survivor) {
        return Flux.fromIterable(what.references())
                .concatMap(
                        it -> take(it, merge, loser, survivor).then(Mono.defer(() -> move(it, merge, loser, survivor))))
                .then();
    }

    private Mono<Void> take(Reference it, UUID merge, UUID loser, UUID survivor) {
        return it.same() == null
                ? Mono.empty()
                : bound(
                                """
                        WITH gone AS (DELETE FROM %s l WHERE l.%s = :loser AND (%s) RETURNING %s AS key, to_jsonb(l) AS taken)
                        INSERT INTO {it}_merge_row (merge_id, relation, column_name, key, before, taken)
                        SELECT :merge, '%s', '%s', key, :loser, taken FROM gone
                        """.formatted(
                                        it.table(), it.column(), it.same(), it.keyOf("l"), it.table(), it.column()),
                                loser,
                                survivor)
                        .bind("merge", merge)
                        .then();
    }

    private Mono<Void> move(Reference it, UUID merge, UUID loser, UUID survivor) {
        return bound(
                        """
                        WITH moved AS (UPDATE %s l SET %s = :survivor WHERE l.%s = :loser RETURNING %s AS key)
                        INSERT INTO {it}_merge_row (merge_id, relation, column_name, key, before)
                        SELECT :merge, '%s', '%s', key, :loser FROM moved
                        """.formatted(it.table(), it.column(), it.column(), it.keyOf("l"), it.table(), it.column()),
                        loser,
                        survivor)
                .bind("merge", merge)
                .then();
    }

    /** Fails with {@link MergeOvertaken} where one is no longer the survivor's, or cannot be where it was. */
    Mono<Void> moveBack(UUID merge, UUID loser, UUID survivor) {
        return Flux.fromIterable(what.references())
                .concatMap(it -> moveBack(it, merge, loser, survivor)
                        .then(Mono.defer(() -> belonging(it, loser, survivor)))
                        .then(Mono.defer(() -> putBack(it, merge)))
                        .onErrorMap(DataIntegrityViolationException.class, _ -> new MergeOvertaken(it.kind())))
                .then();
    }

    private Mono<Void> moveBack(Reference it, UUID merge, UUID loser, UUID survivor) {
        return bound("""
                        WITH noted AS (
                            SELECT k.* FROM {it}_merge_row r, jsonb_populate_record(NULL::%1$s, r.key) k
                             WHERE r.merge_id = :merge AND r.relation = '%1$s' AND r.column_name = '%2$s' AND r.taken IS NULL),
                        back AS (
                            UPDATE %1$s l SET %2$s = :loser FROM noted k WHERE %3$s AND l.%2$s = :survivor RETURNING 1)
                        SELECT (SELECT count(*) FROM noted) - (SELECT count(*) FROM back) AS missing
                        """.formatted(it.table(), it.column(), it.sameKey("l", "k")), loser, survivor)
                .bind("merge", merge)
                .map(row -> number(row, "missing"))
                .one()
                .filter(missing -> missing > 0 && it.lasting())
                .flatMap(_ -> Mono.error(new MergeOvertaken(it.kind())));
    }

    private Mono<Void> belonging(Reference it, UUID loser, UUID survivor) {
        return it.belongs() == null
                ? Mono.empty()
                : bound(
                                "UPDATE %1$s l SET %2$s = :loser WHERE l.%2$s = :survivor AND %3$s"
                                        .formatted(it.table(), it.column(), it.belongs()),
                                loser,
                                survivor)
                        .then();
    }

    private Mono<Void> putBack(Reference it, UUID merge) {
        return database.sql(what.sql("""
                        SELECT put_back('%s', taken) FROM {it}_merge_row
                         WHERE merge_id = :merge AND relation = '%s' AND column_name = '%s' AND taken IS NOT NULL
                         ORDER BY number
                        """.formatted(it.table(), it.table(), it.column())))
                .bind("merge", merge)
                .fetch()
                .rowsUpdated()
                .then();
    }

    private GenericExecuteSpec bound(String sql, UUID loser, UUID survivor) {
        var statement = database.sql(what.sql(sql)).bind("loser", loser);
        return sql.contains(":survivor") ? statement.bind("survivor", survivor) : statement;
    }
}
