package org.tejido.member.task;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.member.history.History;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Repository
class Tasks {

    private static final List<String> SUBJECTS =
            List.of("task_organisation_known", "task_person_known", "task_case_known", "task_interaction_known");

    private final DatabaseClient database;
    private final History history;

    Tasks(DatabaseClient database, History history) {
        this.database = database;
        this.history = history;
    }

    /** As the caller has read it and in that state. */
    <T extends Task> Mono<T> get(UUID id, ExpectedVersion expected, Class<T> state) {
        return database.sql("""
                        SELECT id, title, text, owner, due_on, every, series_since, organisation_id, person_id, case_id,
                               interaction_id, done_at, done_by, version
                          FROM task WHERE id = :id
                        """)
                .bind("id", id)
                .map(Tasks::read)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("task", id)))
                .map(found -> {
                    expected.require(found.version(), "task", id);
                    if (!state.isInstance(found)) {
                        throw new WrongStage("task", id, found instanceof Task.Open ? "open" : "done");
                    }
                    return state.cast(found);
                });
    }

    /** @param follows the one of its series that was done; it is followed once, however often it is done */
    Mono<UUID> add(Task.Open task, @Nullable UUID follows, Caller by) {
        return bind(task, database.sql("""
                        INSERT INTO task (id, title, text, owner, due_on, every, series_since, organisation_id, person_id,
                                          case_id, interaction_id, follows, version, recorded_by)
                        VALUES (:id, :title, :text, :owner, :dueOn, :every, :since, :organisation, :person,
                                :case, :interaction, :follows, :version, :by)
                        ON CONFLICT (follows) DO NOTHING
                        """))
                .bind("follows", nullable(follows, UUID.class))
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("task_pkey"), _ -> new TaskExists())
                .onErrorMap(Tasks::subjectUnknown, _ -> new SubjectUnknown())
                .thenReturn(task.id());
    }

    Mono<UUID> save(Task task) {
        var done = task instanceof Task.Done it ? it : null;
        return bind(task, database.sql("""
                        UPDATE task
                           SET title = :title, text = :text, owner = :owner, due_on = :dueOn, every = :every,
                               series_since = :since, organisation_id = :organisation, person_id = :person,
                               case_id = :case, interaction_id = :interaction, done_at = :doneAt, done_by = :doneBy,
                               version = :version
                         WHERE id = :id AND version = :version - 1
                        """))
                .bind("doneAt", nullable(done == null ? null : done.at(), Instant.class))
                .bind("doneBy", nullable(done == null ? null : done.by()))
                .fetch()
                .rowsUpdated()
                .onErrorMap(Tasks::subjectUnknown, _ -> new SubjectUnknown())
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("task", task.id())))
                .thenReturn(task.id());
    }

    /** A line for each organisation that it was about. */
    Mono<Void> writeDone(Task.Done task) {
        return database.sql("""
                        SELECT organisation_id FROM task WHERE id = :id AND organisation_id IS NOT NULL
                        UNION
                        SELECT p.organisation_id FROM task t JOIN person p ON p.id = t.person_id WHERE t.id = :id
                        UNION
                        SELECT c.organisation_id FROM task t JOIN onboarding_case c ON c.id = t.case_id WHERE t.id = :id
                        UNION
                        SELECT i.organisation_id FROM task t
                          JOIN interaction_organisation i ON i.interaction_id = t.interaction_id WHERE t.id = :id
                        """)
                .bind("id", task.id())
                .map(row -> id(row, "organisation_id"))
                .all()
                .collectList()
                .flatMapIterable(concerned -> concerned)
                .concatMap(organisation -> history.write(
                        organisation,
                        "member.task.done",
                        task.id(),
                        task.version(),
                        Map.of("taskId", task.id().toString()),
                        "/api/tasks/" + task.id()))
                .then();
    }

    private static GenericExecuteSpec bind(Task task, GenericExecuteSpec statement) {
        var plan = task.plan();
        var series = plan.series();
        return statement
                .bind("id", task.id())
                .bind("title", plan.title())
                .bind("text", nullable(plan.text()))
                .bind("owner", plan.owner())
                .bind("dueOn", nullable(plan.dueOn(), LocalDate.class))
                .bind("every", nullable(series == null ? null : series.every().word()))
                .bind("since", nullable(series == null ? null : series.since(), LocalDate.class))
                .bind("organisation", nullable(Subject.idOf(plan.about(), Subject.ORGANISATION), UUID.class))
                .bind("person", nullable(Subject.idOf(plan.about(), Subject.PERSON), UUID.class))
                .bind("case", nullable(Subject.idOf(plan.about(), Subject.CASE), UUID.class))
                .bind("interaction", nullable(Subject.idOf(plan.about(), Subject.INTERACTION), UUID.class))
                .bind("version", task.version());
    }

    private static boolean subjectUnknown(Throwable failure) {
        return SUBJECTS.stream().anyMatch(constraint -> violated(constraint).test(failure));
    }

    private static Task read(Readable row) {
        var every = row.get("every", String.class);
        var since = row.get("series_since", LocalDate.class);
        var plan = new Task.Plan(
                text(row, "title"),
                row.get("text", String.class),
                id(row, "owner"),
                row.get("due_on", LocalDate.class),
                every == null || since == null ? null : new Series(Series.Every.of(every), since),
                about(row));
        var doneAt = row.get("done_at", Instant.class);
        var version = number(row, "version");
        return doneAt == null
                ? new Task.Open(id(row, "id"), plan, version)
                : new Task.Done(id(row, "id"), plan, text(row, "done_by"), doneAt, version);
    }

    static @Nullable Subject about(Readable row) {
        for (var column : Map.of(
                        "organisation_id", Subject.ORGANISATION,
                        "person_id", Subject.PERSON,
                        "case_id", Subject.CASE,
                        "interaction_id", Subject.INTERACTION)
                .entrySet()) {
            var id = row.get(column.getKey(), UUID.class);
            if (id != null) {
                return new Subject(column.getValue(), id);
            }
        }
        return null;
    }
}
