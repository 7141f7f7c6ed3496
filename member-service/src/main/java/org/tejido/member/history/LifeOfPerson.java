package org.tejido.member.history;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened with a person, the last first, wherever it is written down: the lines of organisations that are about the person,
 * and the interactions, consents, tasks and notes themselves.
 */
@Repository
class LifeOfPerson {

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};
    /** A member reads what is its own organisation's business. */
    private static final String LINES = """
            WITH h AS (
                SELECT occurred_at, 'line ' || lpad(CAST(id AS text), 19, '0') AS place, kind, subject, parameters, source,
                       organisation_id
                  FROM history
                 WHERE parameters ->> 'personId' IS NOT NULL AND CAST(parameters ->> 'personId' AS uuid) = ANY (ids_of(:person))
                   AND NOT starts_with(kind, 'member.note.')
                   AND (:team OR organisation_id = :own AND NOT starts_with(kind, 'member.task.')
                        AND NOT starts_with(kind, 'member.field.') AND NOT starts_with(kind, 'member.file.'))
                UNION ALL
                SELECT i.happened_at, 'interaction ' || i.id, 'member.interaction.' || i.kind, i.id,
                       jsonb_build_object('interactionId', i.id), '/api/interactions/' || i.id, p.organisation_id
                  FROM interaction_person p
                  JOIN interaction i ON i.id = p.interaction_id
                  JOIN interaction_organisation o
                    ON o.interaction_id = p.interaction_id AND o.organisation_id = p.organisation_id
                 WHERE p.person_id = :person AND (:team OR o.organisation_id = :own AND o.shared)
                UNION ALL
                SELECT recorded_at, 'consent ' || lpad(CAST(id AS text), 19, '0'),
                       CASE WHEN given THEN 'member.consent.given' ELSE 'member.consent.refused' END, person_id,
                       jsonb_build_object('purpose', purpose), '/api/privacy/people/' || person_id || '/consents', NULL
                  FROM consent WHERE person_id = :person
                UNION ALL
                SELECT done_at, 'task ' || id, 'member.task.done', id, jsonb_build_object('taskId', id, 'title', title),
                       '/api/tasks/' || id, NULL
                  FROM task WHERE about_id = :person AND done_at IS NOT NULL AND :team
                UNION ALL
                SELECT n.recorded_at, 'note ' || n.id, 'member.note.written', n.id, jsonb_build_object('noteId', n.id),
                       '/api/notes/' || n.id, p.organisation_id
                  FROM note n JOIN person p ON p.id = n.person_id
                 WHERE n.about_id = :person AND (:team OR n.shared AND p.organisation_id = :own))
            SELECT h.*, o.name AS organisation
              FROM h LEFT JOIN organisation o ON o.id = h.organisation_id
             WHERE (h.occurred_at, h.place COLLATE "C") < (:afterTime, :afterPlace)
               AND\s""" + Wanted.SQL + """
             ORDER BY h.occurred_at DESC, h.place COLLATE "C" DESC
             LIMIT :rows
            """;

    private final DatabaseClient database;
    private final ClusterCalendar calendar;
    private final JsonMapper json;

    LifeOfPerson(DatabaseClient database, ClusterCalendar calendar, JsonMapper json) {
        this.database = database;
        this.calendar = calendar;
        this.json = json;
    }

    /** Fails with {@link NotFound} for whomever the caller does not see. */
    Mono<Page<HistoryView>> of(UUID person, Wanted wanted, PageRequest page, Wording wording, Caller caller) {
        var after = page.after();
        return requireSeen(person, caller)
                .thenMany(wanted.bind(database.sql(LINES))
                        .bind("person", person)
                        .bind("team", caller.isTeam())
                        .bind("own", nullable(caller.organisation(), UUID.class))
                        .bind("afterTime", after == null ? Columns.LAST_INSTANT : Columns.instant(after, 0))
                        .bind("afterPlace", after == null ? "" : Columns.text(after, 1))
                        .bind("rows", page.limit() + 1)
                        .map(row -> new Line(text(row, "place"), view(row, wording)))
                        .all())
                .collectList()
                .map(lines -> Page.of(lines, page.limit(), Line::cursor).map(Line::view));
    }

    private Mono<Void> requireSeen(UUID person, Caller caller) {
        return database.sql("SELECT id FROM person WHERE id = :id AND (:team OR works_at(id, :own, :today))")
                .bind("id", person)
                .bind("team", caller.isTeam())
                .bind("own", nullable(caller.organisation(), UUID.class))
                .bind("today", calendar.today())
                .fetch()
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("person", person)))
                .then();
    }

    /** In the words of the person's life where there are any, and otherwise of an organisation's. */
    private HistoryView view(Readable row, Wording wording) {
        var kind = text(row, "kind");
        var parameters = new TreeMap<>(
                json.readValue(Rows.get(row, "parameters", Json.class).asString(), PARAMETERS));
        var organisation = row.get("organisation", String.class);
        if (organisation != null) {
            parameters.put("organisation", organisation);
            parameters.put("organisationId", id(row, "organisation_id").toString());
        }
        return new HistoryView(
                Rows.get(row, "occurred_at", Instant.class),
                kind,
                null,
                id(row, "subject"),
                wording.sentence(kind, wording.knows(kind, "person") ? "person" : null, parameters),
                parameters,
                text(row, "source"));
    }

    private record Line(String place, HistoryView view) {

        Cursor cursor() {
            return Cursor.of(view.occurredAt(), place);
        }
    }
}
