package org.tejido.project.alert;

import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.ids;
import static org.tejido.project.sql.Columns.text;
import static org.tejido.project.sql.Columns.texts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.project.call.Calls;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Mono;

/** Which calls fit what an account wants to hear of, among those that its organisation could answer. */
@Repository
class Alerts {

    private static final String FITTING = """
            SELECT c.id, c.kind, c.title, c.deadline, array_agg(s.name ORDER BY s.made_at, s.id) AS searches
              FROM call c
              JOIN saved_search s
                ON s.account = :account
               AND (s.kind IS NULL OR s.kind = c.kind)
               AND (s.country IS NULL OR s.country = ANY(c.sought_countries))
               AND (s.programme IS NULL OR s.programme = c.programme)
               AND (s.query IS NULL
                    OR call_words(c.title, c.abstract, c.description, c.advantages)
                       @@ (websearch_to_tsquery('english', unaccent(s.query))
                           || websearch_to_tsquery('spanish', unaccent(s.query))))
             WHERE
            """ + Calls.ANSWERABLE;

    private final DatabaseClient database;
    private final Clock clock;

    Alerts(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<List<Alert>> among(Set<UUID> calls, Caller caller) {
        return collect(fitting("AND c.id = ANY(:calls) GROUP BY c.id ORDER BY c.deadline, c.id", caller)
                .bind("calls", ids(calls)));
    }

    /** Published from that day on and before today, of what goes into the mail. */
    Mono<List<Alert>> publishedSince(LocalDate day, Caller caller) {
        return collect(fitting("""
                        AND s.mail AND c.published_on >= :since AND c.published_on < :today
                        GROUP BY c.id ORDER BY c.deadline, c.id LIMIT 100
                        """, caller).bind("since", day));
    }

    /** Where who follows goes on from: everything that is published later is found behind it. */
    Mono<Mark> mark() {
        return database.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS mark")
                .map(row -> new Mark(text(row, "mark"), Set.of()))
                .one();
    }

    /** What was published since; some of it a second time, since what is under way may commit late. */
    Mono<Mark> since(Mark before) {
        return database.sql("""
                        SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS mark,
                               ARRAY(SELECT id FROM call WHERE published_in >= CAST(:mark AS xid8)
                                        AND published_in < pg_snapshot_xmax(pg_current_snapshot())) AS calls
                        """)
                .bind("mark", before.transaction())
                .map(row -> new Mark(text(row, "mark"), Set.copyOf(ids(row, "calls"))))
                .one();
    }

    private DatabaseClient.GenericExecuteSpec fitting(String rest, Caller caller) {
        return OnBehalf.seenBy(caller, database.sql(FITTING + rest))
                .bind("account", caller.account())
                .bind("signedIn", !caller.isAnonymous())
                .bind("today", LocalDate.now(clock));
    }

    private static Mono<List<Alert>> collect(DatabaseClient.GenericExecuteSpec statement) {
        return statement
                .map(row -> new Alert(
                        id(row, "id"),
                        text(row, "kind"),
                        text(row, "title"),
                        Rows.get(row, "deadline", LocalDate.class),
                        texts(row, "searches")))
                .all()
                .collectList();
    }

    /**
     * @param transaction the oldest that was under way
     * @param calls published since the mark before
     */
    record Mark(String transaction, Set<UUID> calls) {}
}
