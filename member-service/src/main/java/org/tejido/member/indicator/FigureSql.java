package org.tejido.member.indicator;

/**
 * The tables that measures count from, for one indicator ({@code :indicator}) on a day ({@code :day}), with what was known at an
 * instant ({@code :known}). A figure and the list of its facts are made of the same text.
 */
final class FigureSql {

    private static final String TABLES = """
            WITH asked AS (
              SELECT i.*, i.version || '/' || p.from_year AS definition,
                     CAST(CAST(:day AS date) - interval '12 months' AS date) AS year_before,
                     CASE i.time_span
                         WHEN 'year'      THEN CAST(date_trunc('year', CAST(:day AS date)) AS date)
                         WHEN 'months-12' THEN CAST(CAST(:day AS date) - interval '12 months' AS date) + 1
                         WHEN 'plan'      THEN make_date(p.from_year, 1, 1)
                         WHEN 'ever'      THEN '-infinity'::date
                     END AS since
                FROM indicator i JOIN plan p ON p.id = i.plan_id
               WHERE i.id = :indicator),
            members AS (
              SELECT m.organisation_id, m.id
                FROM (SELECT DISTINCT ON (f.subject) f.organisation_id, f.kind, f.id
                        FROM plan_fact f
                       WHERE f.kind IN ('member.membership.applied', 'member.membership.admitted',
                                        'member.membership.rejected', 'member.membership.ended')
                         AND f.happened_on <= :day AND f.recorded_at <= :known
                       ORDER BY f.subject, f.sequence DESC) m
               WHERE m.kind = 'member.membership.admitted'),
            earlier_members AS (
              SELECT m.organisation_id
                FROM (SELECT DISTINCT ON (f.subject) f.organisation_id, f.kind
                        FROM plan_fact f, asked a
                       WHERE f.kind IN ('member.membership.applied', 'member.membership.admitted',
                                        'member.membership.rejected', 'member.membership.ended')
                         AND f.happened_on <= a.year_before AND f.recorded_at <= :known
                       ORDER BY f.subject, f.sequence DESC) m
               WHERE m.kind = 'member.membership.admitted'),
            profiled AS (
              SELECT m.id, o.attributes,
                     CASE WHEN o.attributes ->> 'kind' = 'company' THEN 'industry'
                          WHEN o.attributes ->> 'kind' IN ('university', 'hospital', 'research-centre') THEN 'knowledge'
                          WHEN o.attributes ->> 'kind' = 'public-body' THEN 'public' END AS sector
                FROM members m
                LEFT JOIN LATERAL (
                  SELECT f.attributes FROM plan_fact f
                   WHERE f.subject = m.organisation_id
                     AND f.kind IN ('member.organisation.registered', 'member.organisation.revised')
                     AND f.happened_on <= :day AND f.recorded_at <= :known
                   ORDER BY f.sequence DESC LIMIT 1) o ON true),
            selected AS (
              SELECT f.id, f.organisation_id, f.subject, f.sequence, f.quantity, f.happened_on
                FROM asked a
                JOIN plan_fact f ON f.kind = ANY(a.kinds) AND f.happened_on BETWEEN a.since AND :day
               WHERE f.recorded_at <= :known%s),
            tried AS (
              SELECT f.subject
                FROM asked a
                JOIN plan_fact f ON f.kind = ANY(a.of_kinds) AND f.happened_on BETWEEN a.since AND :day
               WHERE f.recorded_at <= :known AND (a.attributes = '{}' OR f.attributes @> a.attributes)),
            counted AS (
            %s)
            """;

    private static final String OF_LINE = " AND f.line = a.fact_line";

    private static final String WITH_ATTRIBUTES = " AND f.attributes @> a.attributes";

    private static final String ABOUT = """
             AND EXISTS (
               SELECT FROM plan_fact w
                WHERE w.subject = f.about AND w.attributes @> a.about AND w.happened_on <= :day AND w.recorded_at <= :known)
            """;

    private static final String NOT_TAKEN_BACK = """
             AND NOT EXISTS (
               SELECT FROM plan_fact u
                WHERE u.subject = f.subject AND u.kind = ANY(a.unless) AND u.sequence > f.sequence
                  AND u.happened_on <= :day AND u.recorded_at <= :known
                  AND (u.organisation_id IS NULL OR u.organisation_id IS NOT DISTINCT FROM f.organisation_id))
            """;

    private static final String OF_MEMBERS = " AND f.organisation_id IN (SELECT organisation_id FROM members)";

    private static final String RESULT = """
            , result AS (SELECT (SELECT coalesce(sum(counts), 0) FROM counted) AS part, (%s) AS whole)
            """;

    private FigureSql() {}

    /** One row with {@code part}, {@code whole} and {@code value}. */
    static String figure(Definition definition) {
        return result(definition)
                + "SELECT part, whole, %s AS value FROM result"
                        .formatted(definition.measure().value());
    }

    /** The same, kept with the snapshot of the statement, which has seen exactly what was counted. */
    static String keptFigure(Definition definition) {
        return result(definition) + """
                INSERT INTO counted_figure (indicator_id, day, definition, part, whole, value, seen)
                SELECT a.id, :day, a.definition, part, whole, %s, pg_current_snapshot() FROM result, asked a
                    ON CONFLICT (indicator_id, day) DO UPDATE
                   SET definition = excluded.definition, part = excluded.part, whole = excluded.whole,
                       value = excluded.value, seen = excluded.seen
                RETURNING part, whole, value
                """.formatted(definition.measure().value());
    }

    /** The facts that it is counted from and how much each of them counts, the latest first. */
    static String facts(Definition definition) {
        return tables(definition) + """
                SELECT f.id, f.kind, f.happened_on, f.organisation_id, o.name, f.subject, f.line, f.quantity, f.attributes,
                       f.source, f.recorded_at, c.counts::numeric AS counts, t.title
                  FROM counted c
                  JOIN plan_fact f ON f.id = c.id
                  LEFT JOIN organisation o ON o.id = f.organisation_id
                  LEFT JOIN heard_title t ON t.subject = coalesce(f.about, f.subject)
                 WHERE (f.happened_on, f.id) < (:afterDay, :afterId)
                 ORDER BY f.happened_on DESC, f.id DESC
                 LIMIT :rows
                """;
    }

    private static String result(Definition definition) {
        return tables(definition) + RESULT.formatted(definition.measure().whole());
    }

    private static String tables(Definition definition) {
        return TABLES.formatted(conditions(definition), definition.measure().counted());
    }

    /** Only those that there are: an index serves a condition, and none that may not be one. */
    private static String conditions(Definition definition) {
        var conditions = new StringBuilder();
        if (definition.line() != null) {
            conditions.append(OF_LINE);
        }
        if (!Definition.orEmpty(definition.attributes()).isEmpty()) {
            conditions.append(WITH_ATTRIBUTES);
        }
        if (!Definition.orEmpty(definition.about()).isEmpty()) {
            conditions.append(ABOUT);
        }
        if (!Definition.orEmpty(definition.unless()).isEmpty()) {
            conditions.append(NOT_TAKEN_BACK);
        }
        if (Boolean.TRUE.equals(definition.ofMembers())) {
            conditions.append(OF_MEMBERS);
        }
        return conditions.toString();
    }
}
