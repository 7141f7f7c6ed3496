package org.tejido.member.privacy.restriction;

import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
public class Restrictions {

    private final DatabaseClient database;
    private final ClusterCalendar calendar;

    Restrictions(DatabaseClient database, ClusterCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** @param ground {@code restriction} or {@code objection} */
    record Restriction(String ground, String recordedBy, Instant since) {}

    /** Nothing where it holds already; fails with {@link NotFound}. */
    public Mono<Void> begin(UUID person, String ground, Caller by) {
        return database.sql("""
                        INSERT INTO person_restriction (person_id, ground, recorded_by, recorded_at)
                        VALUES (:person, :ground, :by, :now) ON CONFLICT DO NOTHING
                        """)
                .bind("person", person)
                .bind("ground", ground)
                .bind("by", by.name())
                .bind("now", calendar.now())
                .then()
                .onErrorMap(violated("person_restriction_of"), _ -> new NotFound("person", person));
    }

    /** Fails with {@link PersonRestricted}. */
    public Mono<Void> requireFree(UUID person) {
        return of(person)
                .doOnNext(all -> {
                    if (!all.isEmpty()) {
                        throw new PersonRestricted();
                    }
                })
                .then();
    }

    Mono<List<Restriction>> of(UUID person) {
        return database.sql("SELECT * FROM person_restriction WHERE person_id = :person ORDER BY ground")
                .bind("person", person)
                .map(row -> new Restriction(
                        text(row, "ground"), text(row, "recorded_by"), Rows.get(row, "recorded_at", Instant.class)))
                .all()
                .collectList();
    }

    Mono<Void> end(UUID person, String ground) {
        return database.sql("DELETE FROM person_restriction WHERE person_id = :person AND ground = :ground")
                .bind("person", person)
                .bind("ground", ground)
                .then();
    }
}
