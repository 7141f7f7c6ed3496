package org.tejido.member.action;

import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.postgresql.codec.Json;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Actions {

    private static final String WHOLE = """
            SELECT jsonb_build_object(
                     'actionId', a.id, 'planId', a.plan_id, 'line', a.line, 'titleEs', a.title_es, 'titleEn', a.title_en,
                     'owner', a.owner, 'startsOn', a.starts_on, 'endsOn', a.ends_on, 'version', a.version,
                     'state', s.state, 'overdue', a.ends_on < :today AND s.state IN ('planned', 'under-way'),
                     'budget', (
                       SELECT coalesce(jsonb_agg(jsonb_build_object('source', m.source, 'budget', m.budget, 'spent', m.spent)
                                                 ORDER BY m.source), '[]')
                         FROM (SELECT source, sum(budget) AS budget, sum(spent) AS spent
                                 FROM (SELECT b.source, b.amount AS budget, 0 AS spent
                                         FROM plan_budget b WHERE b.action_id = a.id
                                        UNION ALL
                                       SELECT p.source, 0, p.amount FROM plan_spending p WHERE p.lineage = a.lineage) both_sides
                                GROUP BY source) m),
                     'history', (
                       SELECT jsonb_agg(jsonb_build_object('state', f.state, 'reason', f.reason, 'on', f.happens_on)
                                        ORDER BY f.sequence)
                         FROM plan_action_fact f WHERE f.lineage = a.lineage)) AS action,
                   a.starts_on, a.id
              FROM plan_action a
              JOIN LATERAL (SELECT f.state FROM plan_action_fact f WHERE f.lineage = a.lineage
                             ORDER BY f.sequence DESC LIMIT 1) s ON true
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    Actions(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<ActionView> show(UUID id, LocalDate today) {
        return database.sql(WHOLE + "WHERE a.id = :id")
                .bind("id", id)
                .bind("today", today)
                .map(row -> json.readValue(Rows.get(row, "action", Json.class).asString(), ActionView.class))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("action", id)));
    }

    /** By their beginning. */
    Mono<Page<ActionView>> of(
            UUID plan, @Nullable Integer line, @Nullable String state, PageRequest page, LocalDate today) {
        var after = page.after();
        return database.sql(WHOLE + """
                         WHERE a.plan_id = :plan AND (CAST(:line AS integer) IS NULL OR a.line = :line)
                           AND (CAST(:state AS text) IS NULL OR s.state = :state)
                           AND (a.starts_on, a.id) > (:afterDay, :afterId)
                         ORDER BY a.starts_on, a.id LIMIT :rows
                        """)
                .bind("plan", plan)
                .bind("line", nullable(line, Integer.class))
                .bind("state", nullable(state))
                .bind("today", today)
                .bind("afterDay", after == null ? LocalDate.EPOCH : Columns.day(after, 0))
                .bind("afterId", after == null ? new UUID(0, 0) : after.id(1))
                .bind("rows", page.limit() + 1)
                .map(row -> json.readValue(Rows.get(row, "action", Json.class).asString(), ActionView.class))
                .all()
                .collectList()
                .map(rows -> Page.of(
                        rows, page.limit(), view -> Cursor.of(view.startsOn().toEpochDay(), view.actionId())));
    }

    /** Planned; fails with {@link ActionExists} or {@link LineUnknown}. */
    Mono<Void> add(UUID id, UUID plan, ActionForms.Said said, LocalDate today, Caller by) {
        return bind(said, database.sql("""
                        INSERT INTO plan_action (id, plan_id, lineage, line, title_es, title_en, owner, starts_on, ends_on, version)
                        VALUES (:id, :plan, :id, :line, :titleEs, :titleEn, :owner, :startsOn, :endsOn, 1)
                        """))
                .bind("id", id)
                .bind("plan", plan)
                .then()
                .onErrorMap(violated("plan_action_pkey"), _ -> new ActionExists())
                .onErrorMap(violated("plan_action_line"), _ -> new LineUnknown())
                .then(writeBudget(id, said))
                .then(addStep(id, ActionState.PLANNED, null, today, by));
    }

    /** Fails with {@link StaleVersion} or {@link LineUnknown}. */
    Mono<Void> save(UUID id, long expected, ActionForms.Said said) {
        return bind(said, database.sql("""
                        UPDATE plan_action
                           SET line = :line, title_es = :titleEs, title_en = :titleEn, owner = :owner,
                               starts_on = :startsOn, ends_on = :endsOn, version = version + 1
                         WHERE id = :id AND version = :expected
                        """))
                .bind("id", id)
                .bind("expected", expected)
                .fetch()
                .rowsUpdated()
                .onErrorMap(violated("plan_action_line"), _ -> new LineUnknown())
                .flatMap(saved -> requireOne(saved, id))
                .then(database.sql("DELETE FROM plan_budget WHERE action_id = :id")
                        .bind("id", id)
                        .then())
                .then(writeBudget(id, said));
    }

    Mono<Void> remove(UUID id, long expected) {
        return database.sql("DELETE FROM plan_action WHERE id = :id AND version = :expected")
                .bind("id", id)
                .bind("expected", expected)
                .fetch()
                .rowsUpdated()
                .flatMap(removed -> requireOne(removed, id));
    }

    /** Nobody else moves it until the transaction ends; fails with {@link StaleVersion}. */
    Mono<Void> hold(UUID id, long expected) {
        return database.sql("UPDATE plan_action SET version = version + 1 WHERE id = :id AND version = :expected")
                .bind("id", id)
                .bind("expected", expected)
                .fetch()
                .rowsUpdated()
                .flatMap(held -> requireOne(held, id));
    }

    Mono<Void> addStep(UUID id, ActionState state, @Nullable String reason, LocalDate on, Caller by) {
        return database.sql("""
                        INSERT INTO plan_action_fact (lineage, sequence, state, reason, happens_on, recorded_by)
                        SELECT a.lineage, 1 + coalesce((SELECT max(sequence) FROM plan_action_fact f WHERE f.lineage = a.lineage), 0),
                               :state, :reason, :on, :by
                          FROM plan_action a WHERE a.id = :id
                        """)
                .bind("id", id)
                .bind("state", state.word())
                .bind("reason", nullable(reason))
                .bind("on", on)
                .bind("by", by.name())
                .then();
    }

    /** Fails with {@link SpendingExists}. */
    Mono<Void> spend(UUID id, UUID spending, ActionForms.NewSpending form, Caller by) {
        return database.sql("""
                        INSERT INTO plan_spending (id, lineage, source, amount, spent_on, note, recorded_by)
                        SELECT :spending, a.lineage, :source, :amount, :spentOn, :note, :by FROM plan_action a WHERE a.id = :id
                        """)
                .bind("id", id)
                .bind("spending", spending)
                .bind("source", form.source())
                .bind("amount", form.amount())
                .bind("spentOn", form.spentOn())
                .bind("note", form.note().strip())
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("plan_spending_pkey"), _ -> new SpendingExists());
    }

    private Mono<Void> writeBudget(UUID id, ActionForms.Said said) {
        return database.sql("""
                        INSERT INTO plan_budget (action_id, source, amount)
                        SELECT :id, b.source, b.amount
                          FROM jsonb_to_recordset(CAST(:budget AS jsonb)) AS b(source text, amount numeric)
                        """)
                .bind("id", id)
                .bind("budget", Json.of(json.writeValueAsString(said.budget())))
                .then();
    }

    private static Mono<Void> requireOne(long rows, UUID id) {
        return rows == 1 ? Mono.empty() : Mono.error(new StaleVersion("action", id));
    }

    private static GenericExecuteSpec bind(ActionForms.Said said, GenericExecuteSpec statement) {
        return statement
                .bind("line", said.line())
                .bind("titleEs", said.titleEs().strip())
                .bind("titleEn", said.titleEn().strip())
                .bind("owner", nullable(said.owner(), UUID.class))
                .bind("startsOn", said.startsOn())
                .bind("endsOn", said.endsOn());
    }
}
