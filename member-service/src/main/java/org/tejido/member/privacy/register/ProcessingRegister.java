package org.tejido.member.privacy.register;

import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** A cluster has one or two dozen activities: they are read whole. */
@Repository
class ProcessingRegister {

    private static final String COLUMNS = """
            SELECT a.code, a.version, a.legal_basis, a.retired,
                   es.purpose AS es_purpose, es.basis AS es_basis, es.people AS es_people, es.data AS es_data,
                   es.recipients AS es_recipients, es.transfers AS es_transfers, es.retention AS es_retention,
                   es.security AS es_security,
                   en.purpose AS en_purpose, en.basis AS en_basis, en.people AS en_people, en.data AS en_data,
                   en.recipients AS en_recipients, en.transfers AS en_transfers, en.retention AS en_retention,
                   en.security AS en_security
              FROM processing_activity a
              JOIN processing_text es ON (es.code, es.version, es.language) = (a.code, a.version, 'es')
              JOIN processing_text en ON (en.code, en.version, en.language) = (a.code, a.version, 'en')
            """;

    private final DatabaseClient database;

    ProcessingRegister(DatabaseClient database) {
        this.database = database;
    }

    /** The last version of each, by code, retired ones among them. */
    Mono<List<Activity>> all() {
        return database.sql(COLUMNS + """
                        WHERE a.version = (SELECT max(version) FROM processing_activity l WHERE l.code = a.code)
                        ORDER BY a.code
                        """)
                .map(ProcessingRegister::activity)
                .all()
                .collectList();
    }

    /** All that it has been, the last first; fails with {@link NotFound}. */
    Mono<List<Activity>> versions(String code) {
        return database.sql(COLUMNS + "WHERE a.code = :code ORDER BY a.version DESC")
                .bind("code", code)
                .map(ProcessingRegister::activity)
                .all()
                .collectList()
                .filter(versions -> !versions.isEmpty())
                .switchIfEmpty(Mono.error(() -> new NotFound("processing-activity", code)));
    }

    Mono<Activity> get(String code) {
        return versions(code).map(List::getFirst);
    }

    /** The next version, or the first. Fails with {@link ActivityExists} or {@link StaleVersion} where it is there. */
    Mono<Void> add(Activity activity, Caller by) {
        return database.sql("""
                        INSERT INTO processing_activity (code, version, legal_basis, retired, recorded_by)
                        VALUES (:code, :version, :basis, :retired, :by)
                        """)
                .bind("code", activity.code())
                .bind("version", activity.version())
                .bind("basis", activity.legalBasis())
                .bind("retired", activity.retired())
                .bind("by", by.name())
                .then()
                .onErrorMap(
                        violated("processing_activity_pkey"),
                        _ -> activity.version() == 1
                                ? new ActivityExists()
                                : new StaleVersion("processing activity", activity.code()))
                .then(Mono.defer(() -> add(activity, "es", activity.es())))
                .then(Mono.defer(() -> add(activity, "en", activity.en())));
    }

    private Mono<Void> add(Activity activity, String language, Activity.Text text) {
        return database.sql("""
                        INSERT INTO processing_text (code, version, language, purpose, basis, people, data, recipients,
                                                     transfers, retention, security)
                        VALUES (:code, :version, :language, :purpose, :basis, :people, :data, :recipients, :transfers,
                                :retention, :security)
                        """)
                .bind("code", activity.code())
                .bind("version", activity.version())
                .bind("language", language)
                .bind("purpose", text.purpose())
                .bind("basis", text.basis())
                .bind("people", text.people())
                .bind("data", text.data())
                .bind("recipients", text.recipients())
                .bind("transfers", text.transfers())
                .bind("retention", text.retention())
                .bind("security", text.security())
                .then();
    }

    private static Activity activity(Readable row) {
        return new Activity(
                text(row, "code"),
                text(row, "legal_basis"),
                Rows.get(row, "retired", Boolean.class),
                texts(row, "es_"),
                texts(row, "en_"),
                number(row, "version"));
    }

    private static Activity.Text texts(Readable row, String language) {
        return new Activity.Text(
                text(row, language + "purpose"),
                text(row, language + "basis"),
                text(row, language + "people"),
                text(row, language + "data"),
                text(row, language + "recipients"),
                text(row, language + "transfers"),
                text(row, language + "retention"),
                text(row, language + "security"));
    }
}
