package org.tejido.member.person;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who has a role at an organisation. */
@Repository
class Colleagues {

    private static final TypeReference<List<Colleague.Role>> ROLES = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;
    private final ClusterCalendar calendar;

    Colleagues(DatabaseClient database, JsonMapper json, ClusterCalendar calendar) {
        this.database = database;
        this.json = json;
        this.calendar = calendar;
    }

    /**
     * In the order of their names. Whoever has left is shown of a past day to the team alone.
     *
     * @param on today where null
     */
    Mono<Page<Colleague>> of(OrganisationId organisation, @Nullable LocalDate on, PageRequest page, Caller caller) {
        var after = page.after();
        var today = calendar.today();
        return database.sql("""
                        WITH there AS (
                            SELECT p.* FROM person p
                             WHERE p.id IN (SELECT r.person_id FROM person_role r
                                             WHERE r.organisation_id = :organisation
                                               AND r.since <= :on AND (r.until IS NULL OR r.until > :on))
                               AND (:team OR works_at(p.id, :organisation, :today))
                               AND (p.sort_name, p.id) > (:afterName, :afterId)
                             ORDER BY p.sort_name, p.id
                             LIMIT :rows)
                        SELECT t.id, t.organisation_id, t.name, t.email, t.phone, t.sort_name, t.version, roles.list,
                               CASE WHEN t.organisation_id = :organisation THEN coalesce(t.position, roles.title)
                                    ELSE roles.title END AS position
                          FROM there t
                         CROSS JOIN LATERAL (
                               SELECT (array_agg(r.title ORDER BY r.since DESC, r.id) FILTER (WHERE r.title IS NOT NULL))[1]
                                      AS title,
                                      jsonb_agg(jsonb_build_object('roleId', r.id, 'kind', r.kind, 'title', r.title,
                                                                   'since', r.since) ORDER BY r.since, r.id) AS list
                                 FROM person_role r
                                WHERE r.person_id = t.id AND r.organisation_id = :organisation
                                  AND r.since <= :on AND (r.until IS NULL OR r.until > :on)) roles
                         ORDER BY t.sort_name, t.id
                        """)
                .bind("organisation", organisation.value())
                .bind("on", Objects.requireNonNullElse(on, today))
                .bind("today", today)
                .bind("team", caller.isTeam())
                .bind("afterName", after == null ? "" : Columns.text(after, 0))
                .bind("afterId", after == null ? new UUID(0, 0) : after.id(1))
                .bind("rows", page.limit() + 1)
                .map(row -> new Listed(Cursor.of(text(row, "sort_name"), id(row, "id")), colleague(row)))
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), Listed::place).map(Listed::colleague));
    }

    private Colleague colleague(Readable row) {
        return new Colleague(
                id(row, "id"),
                id(row, "organisation_id"),
                text(row, "name"),
                text(row, "email"),
                row.get("phone", String.class),
                row.get("position", String.class),
                json.readValue(Rows.get(row, "list", Json.class).asString(), ROLES),
                number(row, "version"));
    }

    private record Listed(Cursor place, Colleague colleague) {}
}
