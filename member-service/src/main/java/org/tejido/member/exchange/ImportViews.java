package org.tejido.member.exchange;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.member.sql.Columns.texts;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Imports and their rows to look at. */
@Repository
class ImportViews {

    private static final int AT_A_TIME = 500;
    /** What an earlier trial said is void once the settings have changed or another is under way. */
    private static final String IS_JUDGED = """
            (r.written OR i.stage NOT IN ('ready', 'trying', 'failed')
             OR i.stage <> 'ready' AND EXISTS (SELECT FROM import_batch b
                                                WHERE b.import_id = r.import_id AND b.done
                                                  AND b.number = (r.number - 1) / %d))""".formatted(Batches.ROWS);

    private static final String VIEW = "SELECT " + ImportJobs.COLUMNS + """
            , i.trouble, i.started_at, i.ended_at, i.undone_by, i.undone_at, batch.done, batch.all_of, counts.*
              FROM import_job i
              JOIN LATERAL (SELECT count(*) FILTER (WHERE done) AS done, count(*) AS all_of
                              FROM import_batch WHERE import_id = i.id) batch ON true
              JOIN LATERAL (SELECT count(*) FILTER (WHERE outcome = 'created') AS created,
                                   count(*) FILTER (WHERE outcome = 'updated') AS updated,
                                   count(*) FILTER (WHERE outcome = 'unchanged') AS unchanged,
                                   count(*) FILTER (WHERE outcome = 'known') AS known,
                                   count(*) FILTER (WHERE outcome = 'left-out') AS left_out,
                                   count(*) FILTER (WHERE outcome = 'troubled') AS troubled,
                                   count(*) FILTER (WHERE written) AS written,
                                   count(*) FILTER (WHERE undo = 'removed') AS removed,
                                   count(*) FILTER (WHERE undo = 'restored') AS restored,
                                   count(*) FILTER (WHERE undo = 'kept') AS kept,
                                   count(*) FILTER (WHERE undone) AS undone
                              FROM import_row r
                             WHERE import_id = i.id AND %s) counts ON true
            """.formatted(IS_JUDGED);

    private static final String ROWS = """
            SELECT r.number, r.line, r.outcome, r.written, r.code, r.detail, r.pointer, r.subject_id, r.cells, r.undo,
                   r.undone, r.undo_code, r.undo_detail
              FROM import_row r JOIN import_job i ON i.id = r.import_id
             WHERE r.import_id = :import AND r.outcome IS NOT NULL AND %s
               AND (CAST(:outcome AS text) IS NULL OR r.outcome = :outcome)
               AND (CAST(:undo AS text) IS NULL OR r.undo = :undo)
            """.formatted(IS_JUDGED);

    private final DatabaseClient database;
    private final ImportJobs jobs;

    ImportViews(DatabaseClient database, ImportJobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    Mono<ImportView> show(UUID id) {
        return database.sql(VIEW + "WHERE i.id = :id")
                .bind("id", id)
                .map(this::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("import", id)));
    }

    /** The last first. */
    Mono<Page<ImportView>> list(PageRequest page) {
        var after = page.after();
        return database.sql(VIEW + """
                         WHERE (i.started_at, i.id) < (:afterTime, :afterId)
                         ORDER BY i.started_at DESC, i.id DESC
                         LIMIT :rows
                        """)
                .bind("afterTime", after == null ? Columns.LAST_INSTANT : Columns.instant(after, 0))
                .bind("afterId", after == null ? new UUID(-1, -1) : after.id(1))
                .bind("rows", page.limit() + 1)
                .map(this::view)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), view -> Cursor.of(view.startedAt(), view.importId())));
    }

    Mono<Page<RowView>> rows(UUID id, RowFilter filter, PageRequest page) {
        return show(id).flatMap(_ ->
                        rows(id, filter, page.afterNumber(), page.limit() + 1).collectList())
                .map(rows -> Page.of(rows, page.limit(), row -> Cursor.of(row.row())));
    }

    Flux<RowView> report(UUID id, RowFilter filter) {
        return rows(id, filter, 0, Integer.MAX_VALUE);
    }

    Mono<Long> troubled(UUID id) {
        return database.sql(
                        "SELECT count(*) AS troubled FROM import_row WHERE import_id = :id AND outcome = 'troubled'")
                .bind("id", id)
                .map(row -> number(row, "troubled"))
                .one();
    }

    private Flux<RowView> rows(UUID id, RowFilter filter, long after, int most) {
        return database.sql(ROWS + " AND r.number > :after ORDER BY r.number LIMIT :most")
                .filter(statement -> statement.fetchSize(AT_A_TIME))
                .bind("import", id)
                .bind(
                        "outcome",
                        nullable(
                                filter.outcome() == null
                                        ? null
                                        : filter.outcome().word()))
                .bind(
                        "undo",
                        nullable(filter.undo() == null ? null : filter.undo().word()))
                .bind("after", after)
                .bind("most", most)
                .map(ImportViews::row)
                .all();
    }

    private ImportView view(Readable row) {
        var job = jobs.job(row);
        var columns = IntStream.range(0, job.columns().size())
                .mapToObj(place -> new ImportView.Column(
                        place,
                        job.columns().get(place).heading(),
                        job.columns().get(place).samples(),
                        job.settings().mapping().get(place)))
                .toList();
        return new ImportView(
                job.id(),
                job.subject().word(),
                job.format().word(),
                job.fileName(),
                job.stage().word(),
                row.get("trouble", String.class),
                job.rows(),
                new ImportView.Progress((int) number(row, "done"), (int) number(row, "all_of")),
                new ImportView.Counts(
                        number(row, "created"),
                        number(row, "updated"),
                        number(row, "unchanged"),
                        number(row, "known"),
                        number(row, "left_out"),
                        number(row, "troubled"),
                        number(row, "written")),
                columns,
                job.settings(),
                undo(job, row),
                Rows.get(row, "started_at", Instant.class),
                row.get("ended_at", Instant.class),
                job.version());
    }

    private static ImportView.@Nullable Undo undo(ImportJob job, Readable row) {
        return job.stage().compareTo(Stage.UNDO_TRYING) < 0
                ? null
                : new ImportView.Undo(
                        number(row, "removed"),
                        number(row, "restored"),
                        number(row, "kept"),
                        number(row, "undone"),
                        row.get("undone_by", String.class),
                        row.get("undone_at", Instant.class));
    }

    private static RowView row(Readable row) {
        var fate = row.get("undo", String.class);
        return new RowView(
                Rows.get(row, "number", Integer.class),
                Rows.get(row, "line", Integer.class),
                text(row, "outcome"),
                Rows.get(row, "written", Boolean.class),
                row.get("code", String.class),
                row.get("detail", String.class),
                row.get("pointer", String.class),
                row.get("subject_id", UUID.class),
                fate == null
                        ? null
                        : new RowView.Undo(
                                fate,
                                Rows.get(row, "undone", Boolean.class),
                                row.get("undo_code", String.class),
                                row.get("undo_detail", String.class)),
                texts(row, "cells"));
    }
}
