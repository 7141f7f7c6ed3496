package org.tejido.member.segment;

import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.platform.problem.Constraints.violated;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.organisation.Selection;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** The organisations of a segment as a whole. */
@Repository
class Selected {

    /** To look at all of them takes longer than anybody waits; whoever has more wants to know that, not how many. */
    private static final int MOST_COUNTED = 100_000;

    private static final int BATCH = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Organisations in the order of their ids, so that each is looked at once, also where that takes it out of the segment. */
    private static final String IN_BATCHES = """
            WITH day AS (SELECT CAST(:today AS date)),
            batch AS MATERIALIZED (
              SELECT o.id FROM organisation o WHERE o.id > :after AND %s
               ORDER BY o.id LIMIT :batch FOR NO KEY UPDATE OF o),
            changed AS (%s)
            SELECT (SELECT count(*) FROM batch) AS looked, (SELECT count(*) FROM changed) AS changed,
                   (SELECT id FROM batch ORDER BY id DESC LIMIT 1) AS last
            """;

    private static final String TOLD = """
            %s), told AS (
              UPDATE organisation SET tags_version = tags_version + 1
               WHERE id IN (SELECT organisation_id FROM changed)""";

    private static final String PUT_ON = TOLD.formatted("""
            INSERT INTO organisation_tag (organisation_id, tag_id) SELECT id, :chosen FROM batch
            ON CONFLICT DO NOTHING RETURNING organisation_id""");

    private static final String TAKE_OFF = TOLD.formatted("""
            DELETE FROM organisation_tag t USING batch WHERE t.organisation_id = batch.id AND t.tag_id = :chosen
            RETURNING t.organisation_id""");

    /** None where such a task is open already, so that a batch may be repeated. */
    private static final String OPEN_TASKS = """
            INSERT INTO task (id, title, text, owner, due_on, organisation_id, version, recorded_by)
            SELECT made.id, :title, :text, :owner, :dueOn, o.id, 1, :by
              FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM batch) o
              JOIN unnest(CAST(:ids AS uuid[])) WITH ORDINALITY AS made(id, place) USING (place)
             WHERE NOT EXISTS (SELECT FROM task t
                                WHERE t.about_id = o.id AND t.done_at IS NULL AND t.title = :title)
            RETURNING organisation_id""";

    private final DatabaseClient database;
    private final ClusterCalendar calendar;

    Selected(DatabaseClient database, ClusterCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    Mono<SegmentView.Count> count(Selection selection) {
        return database.sql("""
                        WITH day AS (SELECT CAST(:today AS date))
                        SELECT count(*) AS counted
                          FROM (SELECT FROM organisation o WHERE %s LIMIT :most) counted
                        """.formatted(selection.sql()))
                .bindValues(selection.values())
                .bind("today", calendar.today())
                .bind("most", MOST_COUNTED + 1)
                .map(row -> number(row, "counted"))
                .one()
                .map(count -> new SegmentView.Count(Math.min(count, MOST_COUNTED), count > MOST_COUNTED));
    }

    /** One batch, in one statement; to be repeated harmlessly. */
    Mono<SegmentView.Report> tag(Selection selection, UUID tag, boolean takeOff, UUID after) {
        return report(batch(selection, takeOff ? TAKE_OFF : PUT_ON, after).bind("chosen", tag))
                .onErrorMap(violated("organisation_tag_known"), _ -> new SegmentTagUnknown());
    }

    /** One batch, as above. Whoever opens the same tasks at the same time waits, and sees that they are open. */
    Mono<SegmentView.Report> openTasks(Selection selection, OpenTasks.Wish wish, Caller by) {
        return waitForTheSameTasks(wish.title().strip()).then(Mono.defer(() -> report(opening(selection, wish, by))));
    }

    private Mono<Void> waitForTheSameTasks(String title) {
        return database.sql("SELECT pg_advisory_xact_lock(hashtextextended('tasks ' || :title, 0))")
                .bind("title", title)
                .fetch()
                .rowsUpdated()
                .then();
    }

    private GenericExecuteSpec opening(Selection selection, OpenTasks.Wish wish, Caller by) {
        return batch(selection, OPEN_TASKS, Objects.requireNonNullElse(wish.after(), BEFORE_ALL))
                .bind("title", wish.title().strip())
                .bind(
                        "text",
                        nullable(
                                wish.text() == null || wish.text().isBlank()
                                        ? null
                                        : wish.text().strip()))
                .bind("owner", Objects.requireNonNullElse(wish.owner(), by.account()))
                .bind("dueOn", nullable(wish.dueOn(), LocalDate.class))
                .bind("by", by.name())
                .bind("ids", Stream.generate(Ids::next).limit(BATCH).toArray(UUID[]::new));
    }

    private GenericExecuteSpec batch(Selection selection, String change, UUID after) {
        return database.sql(IN_BATCHES.formatted(selection.sql(), change))
                .bindValues(selection.values())
                .bind("today", calendar.today())
                .bind("after", after)
                .bind("batch", BATCH);
    }

    private static Mono<SegmentView.Report> report(GenericExecuteSpec batch) {
        return batch.map(row -> {
                    var looked = number(row, "looked");
                    return new SegmentView.Report(
                            looked, number(row, "changed"), looked < BATCH ? null : row.get("last", UUID.class));
                })
                .one();
    }
}
