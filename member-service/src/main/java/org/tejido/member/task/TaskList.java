package org.tejido.member.task;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Tasks to look at, in the order of the days on which they are due; those without a day come last. */
@Repository
public class TaskList {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String COLUMNS = """
            SELECT t.id, t.title, t.text, t.owner, t.due_on, t.due_order, t.every, t.organisation_id, t.person_id, t.case_id,
                   t.interaction_id, t.done_at, t.done_by, t.follows, t.version, o.name AS organisation_name,
                   t.done_at IS NULL AND coalesce(t.due_on < :today, false) AS overdue
              FROM task t
              LEFT JOIN person p ON p.id = t.person_id
              LEFT JOIN onboarding_case c ON c.id = t.case_id
              LEFT JOIN organisation o ON o.id = coalesce(t.organisation_id, p.organisation_id, c.organisation_id)
            """;

    private final DatabaseClient database;
    private final ClusterCalendar calendar;

    TaskList(DatabaseClient database, ClusterCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** Fails with {@link NotFound}. */
    Mono<TaskView> show(UUID id) {
        return database.sql(COLUMNS + "WHERE t.id = :id")
                .bind("today", calendar.today())
                .bind("id", id)
                .map(row -> view(row))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("task", id)));
    }

    /** @param state open, done or overdue */
    Mono<Page<TaskView>> list(
            @Nullable UUID owner,
            @Nullable String state,
            @Nullable UUID about,
            @Nullable LocalDate dueBefore,
            PageRequest page) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (owner != null) {
            conditions.add("t.owner = :owner");
            values.put("owner", owner);
        }
        if (about != null) {
            conditions.add("t.about_id = :about");
            values.put("about", about);
        }
        if (dueBefore != null) {
            if (!TaskForm.isPossible(dueBefore)) {
                throw new Malformed("due-before-malformed", "Tasks are due between 1970 and 2200.");
            }
            conditions.add("t.due_order < :dueBefore");
            values.put("dueBefore", dueBefore);
        }
        if (state != null) {
            conditions.add(ofState(state));
        }
        conditions.add("(t.due_order, t.id) > (:afterDay, :afterId)");
        var after = page.after();
        return database.sql(COLUMNS + "WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY t.due_order, t.id LIMIT :rows")
                .bindValues(values)
                .bind("today", calendar.today())
                .bind("afterDay", after == null ? LocalDate.EPOCH : Columns.day(after, 0))
                .bind("afterId", after == null ? BEFORE_ALL : after.id(1))
                .bind("rows", page.limit() + 1)
                .map(TaskList::listed)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), Listed::place).map(Listed::view));
    }

    /** Of everybody or of one: open and due by today, the longest overdue first, and how many there are in all. */
    public Mono<Due> due(@Nullable UUID owner, int most) {
        return database.sql(COLUMNS.replace("SELECT t.id", "SELECT count(*) OVER () AS whole, t.id") + """
                         WHERE t.done_at IS NULL AND t.due_order <= :today
                           AND (CAST(:owner AS uuid) IS NULL OR t.owner = :owner)
                         ORDER BY t.due_order, t.id LIMIT :most
                        """)
                .bind("today", calendar.today())
                .bind("owner", Columns.nullable(owner, UUID.class))
                .bind("most", most)
                .map(row -> new Counted(number(row, "whole"), view(row)))
                .all()
                .collectList()
                .map(Due::of);
    }

    private static String ofState(String state) {
        return switch (state) {
            case "open" -> "t.done_at IS NULL";
            case "done" -> "t.done_at IS NOT NULL";
            case "overdue" -> "t.done_at IS NULL AND t.due_order < :today";
            default -> throw new Malformed("state-unknown", "The state of a task is open, done or overdue.");
        };
    }

    private static Listed listed(Readable row) {
        return new Listed(Cursor.of(Columns.day(row, "due_order").toEpochDay(), id(row, "id")), view(row));
    }

    private static TaskView view(Readable row) {
        var doneAt = row.get("done_at", Instant.class);
        var about = Tasks.about(row);
        return new TaskView(
                id(row, "id"),
                text(row, "title"),
                row.get("text", String.class),
                id(row, "owner"),
                row.get("due_on", LocalDate.class),
                row.get("every", String.class),
                about == null ? null : new TaskView.About(about.kind(), about.id()),
                row.get("organisation_name", String.class),
                doneAt == null ? "open" : "done",
                Rows.get(row, "overdue", Boolean.class),
                doneAt,
                row.get("done_by", String.class),
                row.get("follows", UUID.class),
                number(row, "version"));
    }

    /** @param count of all, of which {@code items} are the first */
    public record Due(long count, List<TaskView> items) {

        private static Due of(List<Counted> rows) {
            return new Due(
                    rows.isEmpty() ? 0 : rows.getFirst().whole(),
                    rows.stream().map(Counted::view).toList());
        }
    }

    private record Counted(long whole, TaskView view) {}

    private record Listed(Cursor place, TaskView view) {}
}
