package org.tejido.member.duplicate;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** What is to be compared. Any number of workers may take from it; what one has taken is its own until its transaction ends. */
@Repository
class Comparisons {

    private static final int STEP = 50;

    private final DatabaseClient database;
    private final ClusterCalendar calendar;

    Comparisons(DatabaseClient database, ClusterCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    Mono<List<UUID>> takeChanged() {
        return database.sql("""
                        DELETE FROM duplicate_queue
                         WHERE id = ANY(ARRAY(SELECT id FROM duplicate_queue ORDER BY id LIMIT :step FOR UPDATE SKIP LOCKED))
                        RETURNING organisation_id
                        """)
                .bind("step", STEP)
                .map(row -> id(row, "organisation_id"))
                .all()
                .distinct()
                .collectList();
    }

    /** Empty where no sweep is under way, or another worker is at it. */
    Mono<List<UUID>> takeNext() {
        return database.sql("""
                        WITH sweep AS MATERIALIZED (
                            SELECT position FROM duplicate_sweep WHERE finished_at IS NULL FOR UPDATE SKIP LOCKED),
                        next AS MATERIALIZED (
                            SELECT o.id
                              FROM sweep
                             CROSS JOIN LATERAL (SELECT id FROM organisation
                                                  WHERE id > sweep.position ORDER BY id LIMIT :step) o),
                        moved AS (
                            UPDATE duplicate_sweep s
                               SET position = coalesce((SELECT id FROM next ORDER BY id DESC LIMIT 1), s.position),
                                   compared = compared + (SELECT count(*) FROM next),
                                   finished_at = CASE WHEN NOT EXISTS (SELECT FROM next) THEN CAST(:now AS timestamptz) END
                              FROM sweep)
                        SELECT id FROM next
                        """)
                .bind("step", STEP)
                .bind("now", calendar.now())
                .map(row -> id(row, "id"))
                .all()
                .collectList();
    }

    /** Of everything, from the beginning; one that is under way goes on. */
    Mono<Void> sweep() {
        return database.sql("""
                        UPDATE duplicate_sweep
                           SET position = '00000000-0000-0000-0000-000000000000', compared = 0, begun_at = :now,
                               finished_at = NULL
                         WHERE finished_at IS NOT NULL
                        """).bind("now", calendar.now()).then();
    }

    Mono<SweepView> show() {
        return database.sql("SELECT compared, begun_at, finished_at FROM duplicate_sweep")
                .map(Comparisons::view)
                .one();
    }

    private static SweepView view(Readable row) {
        return new SweepView(
                number(row, "compared"),
                Rows.get(row, "begun_at", Instant.class),
                row.get("finished_at", Instant.class));
    }
}
