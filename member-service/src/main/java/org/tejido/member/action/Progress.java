package org.tejido.member.action;

import io.r2dbc.postgresql.codec.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.plan.Plan;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** How far the lines of a plan are on a day: their actions, their money, and what the office did for them. */
@Repository
class Progress {

    /** Contacts and minutes count once, with however many organisations; from the first day of the plan. */
    private static final String REPORT = """
            SELECT coalesce(jsonb_agg(jsonb_build_object(
                     'line', l.line, 'titleEs', l.title_es, 'titleEn', l.title_en,
                     'actions', jsonb_build_object(
                       'planned', a.planned, 'underWay', a.under_way, 'done', a.done, 'dropped', a.dropped),
                     'overdue', a.overdue, 'budget', m.budget, 'spent', m.spent, 'bySource', m.by_source,
                     'contacts', c.contacts, 'minutes', c.minutes, 'organisations', c.organisations) ORDER BY l.line), '[]') AS lines
              FROM plan_line l
              CROSS JOIN LATERAL (
                SELECT count(*) FILTER (WHERE s.state = 'planned') AS planned,
                       count(*) FILTER (WHERE s.state = 'under-way') AS under_way,
                       count(*) FILTER (WHERE s.state = 'done') AS done,
                       count(*) FILTER (WHERE s.state = 'dropped') AS dropped,
                       coalesce(jsonb_agg(x.id ORDER BY x.ends_on, x.id)
                                FILTER (WHERE x.ends_on < :day AND s.state IN ('planned', 'under-way')), '[]') AS overdue
                  FROM plan_action x
                  CROSS JOIN LATERAL (
                    SELECT coalesce((SELECT f.state FROM plan_action_fact f
                                      WHERE f.lineage = x.lineage AND f.happens_on <= :day
                                      ORDER BY f.sequence DESC LIMIT 1), 'planned') AS state) s
                 WHERE x.plan_id = l.plan_id AND x.line = l.line) a
              CROSS JOIN LATERAL (
                SELECT coalesce(sum(y.budget), 0) AS budget, coalesce(sum(y.spent), 0) AS spent,
                       coalesce(jsonb_agg(jsonb_build_object('source', y.source, 'budget', y.budget, 'spent', y.spent)
                                          ORDER BY y.source), '[]') AS by_source
                  FROM (SELECT z.source, sum(z.budget) AS budget, sum(z.spent) AS spent
                          FROM (SELECT b.source, b.amount AS budget, 0 AS spent
                                  FROM plan_budget b JOIN plan_action x ON x.id = b.action_id
                                 WHERE x.plan_id = l.plan_id AND x.line = l.line
                                 UNION ALL
                                SELECT p.source, 0, p.amount
                                  FROM plan_spending p JOIN plan_action x ON x.lineage = p.lineage
                                 WHERE x.plan_id = l.plan_id AND x.line = l.line AND p.spent_on <= :day) z
                         GROUP BY z.source) y) m
              CROSS JOIN LATERAL (
                SELECT count(DISTINCT f.subject) AS contacts, count(DISTINCT f.organisation_id) AS organisations,
                       coalesce(sum(f.quantity) FILTER (WHERE f.first), 0) AS minutes
                  FROM (SELECT f.subject, f.organisation_id, f.quantity,
                               row_number() OVER (PARTITION BY f.subject ORDER BY f.id) = 1 AS first
                          FROM plan_fact f
                         WHERE f.kind IN ('member.interaction.call', 'member.interaction.visit', 'member.interaction.email',
                                          'member.interaction.meeting', 'member.interaction.note')
                           AND f.line = l.line AND f.happened_on BETWEEN :since AND :day) f) c
             WHERE l.plan_id = :plan
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    Progress(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param on the day as of which it is told */
    record Report(UUID planId, LocalDate on, List<Line> lines) {}

    /** @param overdue actions that are neither done nor dropped, and should have ended before the day */
    record Line(
            int line,
            String titleEs,
            String titleEn,
            States actions,
            List<UUID> overdue,
            BigDecimal budget,
            BigDecimal spent,
            List<ActionView.Money> bySource,
            int contacts,
            int organisations,
            BigDecimal minutes) {}

    record States(int planned, int underWay, int done, int dropped) {}

    Mono<Report> of(Plan plan, LocalDate day) {
        var id = plan.about().id();
        return database.sql(REPORT)
                .bind("plan", id)
                .bind("day", day)
                .bind("since", LocalDate.of(plan.about().fromYear(), 1, 1))
                .map(row -> List.of(
                        json.readValue(Rows.get(row, "lines", Json.class).asString(), Line[].class)))
                .one()
                .map(lines -> new Report(id, day, lines));
    }
}
