package org.tejido.member.exchange;

import static org.tejido.member.sql.Columns.text;
import static org.tejido.member.sql.Columns.texts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.exchange.sheet.Line;
import org.tejido.member.organisation.Resemblances.Name;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a file as they are staged, taken batch by batch, and given their outcomes. */
@Repository
class Batches {

    static final int ROWS = 1_000;

    private final DatabaseClient database;
    private final ImportJobs jobs;
    private final JsonMapper json;

    Batches(DatabaseClient database, ImportJobs jobs, JsonMapper json) {
        this.database = database;
        this.jobs = jobs;
        this.json = json;
    }

    record Batch(ImportJob job, int number, int firstRow, int lastRow) {}

    /** @param number of the batch, from 0 */
    Mono<Void> stage(UUID importId, int number, List<Line> lines) {
        var first = number * ROWS + 1;
        return database.sql("""
                        WITH batch AS (
                            INSERT INTO import_batch (import_id, number, first_row, last_row)
                            VALUES (:import, :batch, :first, :last))
                        INSERT INTO import_row (import_id, number, line, cells)
                        SELECT :import, :first + ordinality - 1, number, cells
                          FROM ROWS FROM (json_to_recordset(CAST(:lines AS json)) AS (number integer, cells text[]))
                               WITH ORDINALITY AS staged
                        """)
                .bind("import", importId)
                .bind("batch", number)
                .bind("first", first)
                .bind("last", first + lines.size() - 1)
                .bind("lines", json.writeValueAsString(lines))
                .then();
    }

    /** Whether any import is worked on, by whomever. */
    Mono<Boolean> areWaiting() {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM import_job
                                        WHERE stage IN ('trying', 'comparing', 'committing', 'undo-trying', 'undoing')) AS waiting
                        """)
                .map(row -> Rows.get(row, "waiting", Boolean.class))
                .one();
    }

    /**
     * The next that nobody else is working on; it is the caller's until the end of the transaction, and so is the stage of
     * its import. Empty where there is none.
     */
    Mono<Batch> findNext() {
        return database.sql("SELECT " + ImportJobs.COLUMNS + """
                        , b.number, b.first_row, b.last_row
                          FROM import_batch b JOIN import_job i ON i.id = b.import_id
                         WHERE i.stage IN ('trying', 'committing', 'undo-trying', 'undoing') AND NOT b.done
                         ORDER BY i.started_at, i.id, b.number
                         LIMIT 1
                           FOR UPDATE OF b SKIP LOCKED FOR SHARE OF i SKIP LOCKED
                        """)
                .map(row -> new Batch(
                        jobs.job(row),
                        Rows.get(row, "number", Integer.class),
                        Rows.get(row, "first_row", Integer.class),
                        Rows.get(row, "last_row", Integer.class)))
                .one();
    }

    /** All for a trial; for a commit those that the trial found to be takeable. What is written is not touched again. */
    Mono<List<StagedRow>> rows(Batch batch) {
        return database.sql("""
                        SELECT number, line, cells FROM import_row
                         WHERE import_id = :import AND number BETWEEN :first AND :last
                           AND NOT written AND (:all OR outcome NOT IN ('left-out', 'troubled'))
                         ORDER BY number
                        """)
                .bind("import", batch.job().id())
                .bind("first", batch.firstRow())
                .bind("last", batch.lastRow())
                .bind("all", batch.job().stage() == Stage.TRYING)
                .map(row -> new StagedRow(
                        Rows.get(row, "number", Integer.class),
                        Rows.get(row, "line", Integer.class),
                        texts(row, "cells")))
                .all()
                .collectList();
    }

    Mono<Void> finish(Batch batch) {
        return database.sql("UPDATE import_batch SET done = true WHERE import_id = :import AND number = :number")
                .bind("import", batch.job().id())
                .bind("number", batch.number())
                .then();
    }

    Mono<Void> record(UUID importId, List<Result> results, boolean written) {
        return database.sql("""
                        UPDATE import_row r
                           SET outcome = s.outcome, written = :written AND s.outcome IN ('created', 'updated'), code = s.code,
                               detail = s.detail, pointer = s.pointer, subject_id = s.subject,
                               keys = CASE WHEN :written THEN NULL ELSE s.keys END,
                               country = s.country, tax_id = s."taxId",
                               name_key = CASE WHEN :written THEN NULL ELSE name_key(s.name) END,
                               before = CASE WHEN :written THEN s.before END
                          FROM json_to_recordset(CAST(:results AS json)) s (
                               row integer, outcome text, code text, detail text, pointer text, subject uuid, keys text[],
                               country text, "taxId" text, name text, before jsonb)
                         WHERE r.import_id = :import AND r.number = s.row
                        """)
                .bind("import", importId)
                .bind("written", written)
                .bind(
                        "results",
                        json.writeValueAsString(results.stream()
                                .map(result -> Found.of(result, written))
                                .toList()))
                .then();
    }

    /** Later rows that are about the same as an earlier one, for certain. */
    Mono<Void> findTwins(UUID importId) {
        return database.sql("""
                        UPDATE import_row r
                           SET outcome = 'troubled', code = 'twice-in-file', pointer = NULL, subject_id = NULL,
                               detail = 'Line ' || twin.first || ' is about the same.'
                          FROM (SELECT number, min(first) AS first
                                  FROM (SELECT number, first_value(line) OVER same AS first, row_number() OVER same AS nth
                                          FROM import_row, unnest(keys) key
                                         WHERE import_id = :import AND outcome NOT IN ('troubled', 'left-out')
                                        WINDOW same AS (PARTITION BY key ORDER BY number)) alike
                                 WHERE nth > 1
                                 GROUP BY number) twin
                         WHERE r.import_id = :import AND r.number = twin.number
                        """).bind("import", importId).then();
    }

    /** Names of those that would be new. */
    Mono<List<Name>> newNames(UUID importId) {
        return database.sql("""
                        SELECT number, country, name_key, tax_id FROM import_row
                         WHERE import_id = :import AND outcome = 'created' AND name_key IS NOT NULL
                         ORDER BY number
                        """)
                .bind("import", importId)
                .map(row -> new Name(
                        Rows.get(row, "number", Integer.class),
                        text(row, "country"),
                        text(row, "name_key"),
                        row.get("tax_id", String.class)))
                .all()
                .collectList();
    }

    Mono<Map<Integer, Integer>> lines(UUID importId, Collection<Integer> rows) {
        return database.sql("SELECT number, line FROM import_row WHERE import_id = :import AND number = ANY(:rows)")
                .bind("import", importId)
                .bind("rows", rows.toArray(Integer[]::new))
                .map(row -> Map.entry(Rows.get(row, "number", Integer.class), Rows.get(row, "line", Integer.class)))
                .all()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Imports whose batches are all done go on to their next stage; how many did. */
    Mono<Long> advance() {
        return database.sql("""
                        UPDATE import_job i
                           SET stage = CASE i.stage WHEN 'trying' THEN 'comparing' WHEN 'committing' THEN 'done'
                                                WHEN 'undo-trying' THEN 'undo-tried' ELSE 'undone' END,
                               version = version + 1,
                               ended_at = CASE i.stage WHEN 'committing' THEN now() ELSE ended_at END,
                               undone_at = CASE i.stage WHEN 'undoing' THEN now() ELSE undone_at END
                         WHERE i.stage IN ('trying', 'committing', 'undo-trying', 'undoing')
                           AND NOT EXISTS (SELECT FROM import_batch b WHERE b.import_id = i.id AND NOT b.done)
                        """).fetch().rowsUpdated();
    }

    /** One whose rows are to be compared with each other. */
    Mono<ImportJob> findToCompare() {
        return database.sql("SELECT " + ImportJobs.COLUMNS + """
                         FROM import_job i WHERE i.stage = 'comparing' ORDER BY i.started_at LIMIT 1 FOR UPDATE SKIP LOCKED
                        """).map(jobs::job).one();
    }

    Mono<Void> compared(UUID importId) {
        return database.sql("UPDATE import_job SET stage = 'tried', version = version + 1 WHERE id = :id")
                .bind("id", importId)
                .then();
    }

    /** After five failures nobody tries it again: what was to be written can go on later, a trial is over. */
    Mono<Void> noteFailure(Batch batch) {
        return database.sql(
                        "UPDATE import_batch SET failures = failures + 1 WHERE import_id = :import AND number = :number")
                .bind("import", batch.job().id())
                .bind("number", batch.number())
                .then()
                .then(database.sql("""
                                UPDATE import_job
                                   SET stage = CASE stage WHEN 'committing' THEN 'stopped' WHEN 'trying' THEN 'failed'
                                                      ELSE 'undo-stopped' END,
                                       trouble = 'internal-error', version = version + 1,
                                       ended_at = CASE stage WHEN 'trying' THEN now() ELSE ended_at END
                                 WHERE id = :import AND stage IN ('trying', 'committing', 'undo-trying', 'undoing')
                                   AND EXISTS (SELECT FROM import_batch WHERE import_id = :import AND failures >= 5)
                                """).bind("import", batch.job().id()).then());
    }

    Mono<Void> noteFailure(ImportJob comparing) {
        return database.sql("""
                        UPDATE import_job
                           SET failures = failures + 1, stage = CASE WHEN failures < 4 THEN stage ELSE 'failed' END,
                               trouble = CASE WHEN failures < 4 THEN NULL ELSE 'internal-error' END,
                               version = CASE WHEN failures < 4 THEN version ELSE version + 1 END,
                               ended_at = CASE WHEN failures < 4 THEN NULL ELSE now() END
                         WHERE id = :id AND stage = 'comparing'
                        """).bind("id", comparing.id()).then();
    }

    /** A commit that met trouble which it was not told to pass over. */
    Mono<Void> stop(UUID importId) {
        return database.sql("""
                        UPDATE import_job SET stage = 'stopped', trouble = 'import-has-troubles', version = version + 1
                         WHERE id = :id AND stage = 'committing'
                        """).bind("id", importId).then();
    }

    /** Searches read what is not yet sorted in to its end. */
    Mono<Void> sortIn() {
        return database.sql(
                        "SELECT gin_clean_pending_list('organisation_alike'), gin_clean_pending_list('organisation_search')")
                .then();
    }

    Mono<Void> letListsGrow() {
        return database.sql("SELECT set_config('gin_pending_list_limit', '1MB', true)")
                .then();
    }

    private record Found(
            int row,
            String outcome,
            @Nullable String code,
            @Nullable String detail,
            @Nullable String pointer,
            @Nullable UUID subject,
            List<String> keys,
            @Nullable String country,
            @Nullable String taxId,
            @Nullable String name,
            @Nullable Object before) {

        /** In a trial there is nobody yet who has been created. */
        static Found of(Result result, boolean written) {
            var compared = result.compared();
            return new Found(
                    result.row(),
                    result.outcome().word(),
                    result.code(),
                    result.detail(),
                    result.pointer(),
                    written || result.outcome() != Outcome.CREATED ? result.subject() : null,
                    result.keys(),
                    compared == null ? null : compared.country(),
                    compared == null ? null : compared.taxId(),
                    compared == null ? null : compared.name(),
                    written ? result.before() : null);
        }
    }
}
