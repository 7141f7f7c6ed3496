package org.tejido.event.privacy;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Answers that have been kept as long as their questions say. */
@Repository
class DueAnswers {

    private static final int AT_A_TIME = 5_000;

    private final DatabaseClient database;
    private final Clock clock;
    private final Audit audit;

    DueAnswers(DatabaseClient database, Clock clock, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param answers how many there are */
    record Due(UUID eventId, String title, String question, Instant dueSince, long answers) {}

    /** The oldest first. */
    Mono<List<Due>> all() {
        return database.sql("""
                        SELECT event_id, title, question, due_at, count(*) AS answers FROM due_answer WHERE due_at <= :now
                         GROUP BY event_id, title, question, due_at ORDER BY due_at, event_id, question LIMIT 1000
                        """)
                .bind("now", clock.instant())
                .map(DueAnswers::due)
                .all()
                .collectList();
    }

    /** The registrations stay, and all that is counted of them. @return of how many registrations */
    @Transactional
    public Mono<Long> erase() {
        return database.sql("""
                        WITH due AS (
                            SELECT registration_id, array_agg(question) AS questions FROM due_answer WHERE due_at <= :now
                             GROUP BY registration_id ORDER BY registration_id LIMIT :most),
                        held AS MATERIALIZED (
                            SELECT registration.id FROM registration JOIN due ON due.registration_id = registration.id
                             ORDER BY registration.id FOR UPDATE OF registration)
                        UPDATE registration SET answers = (registration.answers::jsonb - due.questions)::json
                          FROM due JOIN held ON held.id = due.registration_id WHERE registration.id = held.id
                        """)
                .bind("now", clock.instant())
                .bind("most", AT_A_TIME)
                .fetch()
                .rowsUpdated()
                .delayUntil(erased ->
                        audit.note(Deed.of("answers.erased", "by-question").with("count", erased)));
    }

    private static Due due(Readable row) {
        return new Due(
                Rows.get(row, "event_id", UUID.class),
                Rows.get(row, "title", String.class),
                Rows.get(row, "question", String.class),
                Rows.get(row, "due_at", Instant.class),
                Rows.get(row, "answers", Long.class));
    }
}
