package org.tejido.member.exchange;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.tejido.member.exchange.sheet.Format;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportJobs {

    static final String COLUMNS = """
            i.id, i.subject, i.format, i.file_name, i.columns, i.settings, i.rows, i.stage, i.skip_troubles, i.tried_at,
            i.version""";

    private static final TypeReference<List<ImportJob.Column>> HEADINGS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    ImportJobs(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** As the caller has read it; whoever reads it so keeps it until the end of the transaction. */
    Mono<ImportJob> get(UUID id, ExpectedVersion expected) {
        return database.sql("SELECT " + COLUMNS + " FROM import_job i WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map(this::job)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("import", id)))
                .doOnNext(job -> expected.require(job.version(), "import", id));
    }

    Mono<ImportJob> add(ImportJob job, Caller by) {
        return database.sql("""
                        INSERT INTO import_job (id, subject, format, file_name, columns, settings, rows, stage, started_by,
                                                version)
                        VALUES (:id, :subject, :format, :fileName, :columns, :settings, :rows, :stage, :by, :version)
                        """)
                .bind("id", job.id())
                .bind("subject", job.subject().word())
                .bind("format", job.format().word())
                .bind("fileName", nullable(job.fileName()))
                .bind("columns", Json.of(json.writeValueAsString(job.columns())))
                .bind("settings", Json.of(json.writeValueAsString(job.settings())))
                .bind("rows", job.rows())
                .bind("stage", job.stage().word())
                .bind("by", by.name())
                .bind("version", job.version())
                .then()
                .onErrorMap(violated("import_job_pkey"), _ -> new ImportExists(job.id()))
                .thenReturn(job);
    }

    Mono<Void> undoneBy(UUID id, Caller by) {
        return database.sql("UPDATE import_job SET undone_by = :by WHERE id = :id")
                .bind("by", by.name())
                .bind("id", id)
                .then();
    }

    /** How many rows it has is known when all have been read. */
    Mono<Void> count(UUID id, int rows) {
        return database.sql("UPDATE import_job SET rows = :rows WHERE id = :id")
                .bind("rows", rows)
                .bind("id", id)
                .then();
    }

    /** A trial and a commit begin with all batches before them. Fails with {@link ImportUnderWay} while another is written. */
    Mono<ImportJob> save(ImportJob job) {
        return database.sql("""
                        UPDATE import_job
                           SET settings = :settings, stage = :stage, skip_troubles = :skip, version = :version,
                               trouble = NULL, failures = 0,
                               tried_at = CASE :stage WHEN 'trying' THEN now() ELSE tried_at END,
                               ended_at = CASE WHEN :stage = 'cancelled' THEN now() WHEN :stage LIKE 'und%' THEN ended_at END
                         WHERE id = :id
                        """)
                .bind("settings", Json.of(json.writeValueAsString(job.settings())))
                .bind("stage", job.stage().word())
                .bind("skip", job.skipTroubles())
                .bind("version", job.version())
                .bind("id", job.id())
                .then()
                .onErrorMap(violated("import_job_one_commits"), _ -> new ImportUnderWay())
                .thenReturn(job);
    }

    /** Files hold personal data: they are kept for 90 days after they were last of use, and what was written stays. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    Mono<Void> forgetOld() {
        return Mono.defer(() -> database.sql("""
                        DELETE FROM import_job
                         WHERE id IN (SELECT id FROM import_job
                                       WHERE coalesce(undone_at, ended_at, tried_at, started_at) < now() - interval '90 days'
                                         AND stage NOT IN ('trying', 'comparing', 'committing', 'undo-trying', 'undoing')
                                       LIMIT 3)
                        """).then());
    }

    /** From the first on; rows that have been written are passed over. */
    Mono<Void> beginBatches(UUID id) {
        return database.sql("UPDATE import_batch SET done = false, failures = 0 WHERE import_id = :id")
                .bind("id", id)
                .then();
    }

    /** Fails with {@link TrialOutdated} where another has written since, or too much was registered to look through. */
    Mono<Void> requireFresh(ImportJob job) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM import_job o
                                        WHERE o.id <> i.id AND o.subject = i.subject AND greatest(o.ended_at, o.undone_at) > i.tried_at
                                          AND EXISTS (SELECT FROM import_row r WHERE r.import_id = o.id AND r.written))
                            OR (SELECT count(*) FROM (SELECT FROM organisation
                                                       WHERE import_id IS NULL AND registered_at > i.tried_at
                                                       LIMIT 301) since) > 300 AS outdated
                          FROM import_job i WHERE i.id = :id
                        """)
                .bind("id", job.id())
                .map(row -> Rows.get(row, "outdated", Boolean.class))
                .one()
                .flatMap(outdated -> outdated ? Mono.error(new TrialOutdated()) : Mono.empty());
    }

    ImportJob job(Readable row) {
        return new ImportJob(
                id(row, "id"),
                Subject.of(text(row, "subject")),
                Format.of(text(row, "format")),
                row.get("file_name", String.class),
                columns(row),
                settings(row),
                Rows.get(row, "rows", Integer.class),
                Stage.of(text(row, "stage")),
                Rows.get(row, "skip_troubles", Boolean.class),
                row.get("tried_at", Instant.class),
                number(row, "version"));
    }

    List<ImportJob.Column> columns(Readable row) {
        return json.readValue(Rows.get(row, "columns", Json.class).asString(), HEADINGS);
    }

    Settings settings(Readable row) {
        return json.readValue(Rows.get(row, "settings", Json.class).asString(), Settings.class);
    }
}
