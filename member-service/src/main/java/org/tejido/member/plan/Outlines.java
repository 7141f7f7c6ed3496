package org.tejido.member.plan;

import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Role;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Plans with their areas and lines, to read and to write. */
@Repository
class Outlines {

    private static final String WHOLE = """
            SELECT jsonb_build_object(
                     'planId', p.id, 'number', p.number, 'previousId', p.previous_id, 'state', p.state,
                     'titleEs', p.title_es, 'titleEn', p.title_en, 'fromYear', p.from_year, 'toYear', p.to_year,
                     'decidedBy', p.decided_by, 'approvedOn', p.approved_on, 'closedOn', p.closed_on, 'version', p.version,
                     'areas', (
                       SELECT coalesce(jsonb_agg(jsonb_build_object(
                                'code', a.code, 'titleEs', a.title_es, 'titleEn', a.title_en,
                                'lines', (
                                  SELECT coalesce(jsonb_agg(jsonb_build_object(
                                           'line', l.line, 'titleEs', l.title_es, 'titleEn', l.title_en,
                                           'textEs', l.text_es, 'textEn', l.text_en) ORDER BY l.position), '[]')
                                    FROM plan_line l WHERE l.plan_id = a.plan_id AND l.area = a.code))
                              ORDER BY a.position), '[]')
                         FROM plan_area a WHERE a.plan_id = p.id)) AS plan
              FROM plan p
            """;

    private static final String READABLE =
            "(p.state = 'approved' OR p.state = 'closed' AND (:team OR :member) OR :team)";

    private final DatabaseClient database;
    private final JsonMapper json;

    Outlines(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Fails with {@link NotFound} for what the caller may not read. */
    Mono<PlanView> show(UUID id, Caller caller) {
        return views(database.sql(WHOLE + "WHERE p.id = :id AND " + READABLE).bind("id", id), caller)
                .singleOrEmpty()
                .switchIfEmpty(Mono.error(() -> new NotFound("plan", id)));
    }

    /** What the caller may read, the latest first; a cluster has a few in its life. */
    Mono<List<PlanView>> list(@Nullable String state, Caller caller) {
        return views(
                        database.sql(WHOLE + "WHERE (CAST(:state AS text) IS NULL OR p.state = :state) AND " + READABLE
                                        + " ORDER BY p.from_year DESC, p.number DESC, p.id DESC LIMIT 200")
                                .bind("state", org.tejido.member.sql.Columns.nullable(state)),
                        caller)
                .collectList();
    }

    /** Takes the place of what there was; fails with {@link LineInUse} where it would leave something without its line. */
    Mono<Void> write(UUID plan, PlanForms.Outline outline) {
        return add(plan, outline, """
                        INSERT INTO plan_area (plan_id, code, position, title_es, title_en)
                        SELECT :plan, a.area ->> 'code', a.position, a.area ->> 'titleEs', a.area ->> 'titleEn'
                          FROM jsonb_array_elements(CAST(:areas AS jsonb)) WITH ORDINALITY AS a(area, position)
                            ON CONFLICT (plan_id, code) DO UPDATE
                           SET position = excluded.position, title_es = excluded.title_es, title_en = excluded.title_en
                        """)
                .then(add(plan, outline, """
                        INSERT INTO plan_line (plan_id, line, area, position, title_es, title_en, text_es, text_en)
                        SELECT :plan, CAST(l.line ->> 'line' AS integer), a.area ->> 'code', l.position, l.line ->> 'titleEs',
                               l.line ->> 'titleEn', l.line ->> 'textEs', l.line ->> 'textEn'
                          FROM jsonb_array_elements(CAST(:areas AS jsonb)) AS a(area),
                               jsonb_array_elements(a.area -> 'lines') WITH ORDINALITY AS l(line, position)
                            ON CONFLICT (plan_id, line) DO UPDATE
                           SET area = excluded.area, position = excluded.position, title_es = excluded.title_es,
                               title_en = excluded.title_en, text_es = excluded.text_es, text_en = excluded.text_en
                        """))
                .then(add(plan, outline, """
                        DELETE FROM plan_line
                         WHERE plan_id = :plan
                           AND line NOT IN (SELECT CAST(l.line ->> 'line' AS integer)
                                              FROM jsonb_array_elements(CAST(:areas AS jsonb)) AS a(area),
                                                   jsonb_array_elements(a.area -> 'lines') AS l(line))
                        """))
                .then(add(plan, outline, """
                        DELETE FROM plan_area
                         WHERE plan_id = :plan
                           AND code NOT IN (SELECT a.area ->> 'code'
                                              FROM jsonb_array_elements(CAST(:areas AS jsonb)) AS a(area))
                        """))
                .onErrorMap(violated("plan_action_line"), _ -> new LineInUse())
                .onErrorMap(violated("indicator_line"), _ -> new LineInUse());
    }

    /** All that the one says becomes what the other says: areas, lines, actions that go on, indicators. */
    Mono<Void> copy(UUID from, UUID to) {
        return copy(from, to, """
                        INSERT INTO plan_area (plan_id, code, position, title_es, title_en)
                        SELECT :to, code, position, title_es, title_en FROM plan_area WHERE plan_id = :from
                        """)
                .then(copy(from, to, """
                        INSERT INTO plan_line (plan_id, line, area, position, title_es, title_en, text_es, text_en)
                        SELECT :to, line, area, position, title_es, title_en, text_es, text_en
                          FROM plan_line WHERE plan_id = :from
                        """))
                .then(copy(from, to, """
                        INSERT INTO plan_action (id, plan_id, lineage, line, title_es, title_en, owner, starts_on, ends_on, version)
                        SELECT gen_random_uuid(), :to, lineage, line, title_es, title_en, owner, starts_on, ends_on, 1
                          FROM plan_action WHERE plan_id = :from
                        """))
                .then(copy(from, to, """
                        INSERT INTO plan_budget (action_id, source, amount)
                        SELECT n.id, b.source, b.amount
                          FROM plan_budget b
                          JOIN plan_action o ON o.id = b.action_id AND o.plan_id = :from
                          JOIN plan_action n ON n.plan_id = :to AND n.lineage = o.lineage
                        """))
                .then(copy(from, to, """
                        INSERT INTO indicator (id, plan_id, line, code, lineage, goal, title_es, title_en, unit, direction,
                                               frequency, source_es, source_en, baseline, measure, kinds, unless, of_kinds,
                                               attributes, about, fact_line, of_members, time_span, version)
                        SELECT gen_random_uuid(), :to, line, code, lineage, goal, title_es, title_en, unit, direction,
                               frequency, source_es, source_en, baseline, measure, kinds, unless, of_kinds,
                               attributes, about, fact_line, of_members, time_span, 1
                          FROM indicator WHERE plan_id = :from
                        """))
                .then(copy(from, to, """
                        INSERT INTO indicator_target (indicator_id, year, target)
                        SELECT n.id, t.year, t.target
                          FROM indicator_target t
                          JOIN indicator o ON o.id = t.indicator_id AND o.plan_id = :from
                          JOIN indicator n ON n.plan_id = :to AND n.code = o.code
                        """));
    }

    private Mono<Void> add(UUID plan, PlanForms.Outline outline, String sql) {
        return database.sql(sql)
                .bind("plan", plan)
                .bind("areas", Json.of(json.writeValueAsString(outline.areas())))
                .then();
    }

    private Mono<Void> copy(UUID from, UUID to, String sql) {
        return database.sql(sql).bind("from", from).bind("to", to).then();
    }

    private Flux<PlanView> views(GenericExecuteSpec statement, Caller caller) {
        return statement
                .bind("team", caller.isTeam())
                .bind("member", caller.role() == Role.MEMBER)
                .map(row -> json.readValue(Rows.get(row, "plan", Json.class).asString(), PlanView.class))
                .all();
    }
}
