package org.tejido.member.privacy.retention;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.postgresql.codec.Json;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Records whose time is over, and what was done about them. */
@Repository
class DueRecords {

    /** What one run takes of a class: the next one goes on. */
    private static final int MOST = 200;

    private static final int RUNS_SHOWN = 50;

    private final DatabaseClient database;
    private final JsonMapper json;

    DueRecords(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param by account, or {@code night} */
    record Run(UUID runId, LocalDate on, boolean committed, String by, List<Finding> findings) {}

    /** Those that are free first, so that the others never fill a run. */
    Mono<Finding> find(RetentionRule rule, LocalDate today) {
        var due = rule.category().due();
        if (due == null || !rule.acts()) {
            return Mono.just(Finding.of(rule, today, List.of()));
        }
        return database.sql("""
                        SELECT d.id, d.since, EXISTS (SELECT FROM person_hold h WHERE h.person_id = d.id) AS held
                          FROM (%s) d ORDER BY held, d.since, d.id LIMIT :most
                        """.formatted(due))
                .bind("before", rule.before(today))
                .bind("most", MOST)
                .map(row -> new Finding.Item(id(row, "id"), day(row, "since"), Rows.get(row, "held", Boolean.class)))
                .all()
                .collectList()
                .map(items -> Finding.of(rule, today, items));
    }

    Mono<Long> emptyMails(List<UUID> mails, Caller by) {
        return database.sql("""
                        UPDATE inbound_mail
                           SET state = 'dismissed', sender = NULL, recipients = NULL, text = NULL, decided_by = :by,
                               version = version + 1
                         WHERE id = ANY (:ids) AND state = 'waiting'
                        """)
                .bind("ids", mails.toArray(UUID[]::new))
                .bind("by", by.name())
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> emptyRequests(List<UUID> requests) {
        return database.sql("""
                        UPDATE subject_request
                           SET words = '-', answer = '-', identified_by = CASE WHEN identified_by IS NOT NULL THEN '-' END,
                               extension = CASE WHEN extension IS NOT NULL THEN '-' END, version = version + 1
                         WHERE id = ANY (:ids) AND answered_on IS NOT NULL
                        """)
                .bind("ids", requests.toArray(UUID[]::new))
                .fetch()
                .rowsUpdated();
    }

    /** Of a night there is one: true for whoever wrote it down. */
    Mono<Boolean> log(List<Finding> findings, LocalDate today, boolean committed, String by) {
        return database.sql("""
                        INSERT INTO retention_run (id, ran_on, committed, run_by, findings)
                        VALUES (:id, :on, :committed, :by, :findings)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", Ids.next())
                .bind("on", today)
                .bind("committed", committed)
                .bind("by", by)
                .bind("findings", Json.of(json.writeValueAsString(findings)))
                .fetch()
                .rowsUpdated()
                .map(written -> written == 1);
    }

    /** The last ones, the latest first. */
    Mono<List<Run>> runs() {
        return database.sql("SELECT * FROM retention_run ORDER BY id DESC LIMIT :most")
                .bind("most", RUNS_SHOWN)
                .map(row -> new Run(
                        id(row, "id"),
                        day(row, "ran_on"),
                        Rows.get(row, "committed", Boolean.class),
                        text(row, "run_by"),
                        Arrays.asList(json.readValue(
                                Rows.get(row, "findings", Json.class).asString(), Finding[].class))))
                .all()
                .collectList();
    }
}
