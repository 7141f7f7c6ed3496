package org.tejido.member.history;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lines of an organisation, the last first. */
@Repository
class Timeline {

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};
    private final DatabaseClient database;
    private final JsonMapper json;

    Timeline(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Fails with {@link NotFound} where there is no such organisation.
     *
     * @param whole with the team's tasks and those of its interactions and notes that were not shared with the organisation
     */
    Mono<Page<HistoryView>> of(UUID organisation, boolean whole, Wanted wanted, PageRequest page, Wording wording) {
        var after = page.after();
        return requireKnown(organisation)
                .thenMany(wanted.bind(database.sql("""
                                SELECT h.id, h.occurred_at, h.kind, h.side, h.subject, h.parameters, h.source,
                                       coalesce(t.title, k.title) AS title, o.name AS counterpart
                                  FROM history h
                                  LEFT JOIN heard_title t
                                    ON t.subject = CAST(coalesce(h.parameters ->> 'callId', h.parameters ->> 'eventId') AS uuid)
                                  LEFT JOIN organisation o ON o.id = leads_to(CAST(h.parameters ->> 'counterpartId' AS uuid))
                                  LEFT JOIN task k ON h.kind = 'member.task.done' AND k.id = h.subject
                                 WHERE h.organisation_id = :organisation
                                   AND (:whole OR NOT starts_with(h.kind, 'member.task.') AND NOT starts_with(h.kind, 'member.field.')
                                        AND NOT starts_with(h.kind, 'member.file.'))
                                   AND (:whole OR NOT starts_with(h.kind, 'member.interaction.')
                                        OR EXISTS (SELECT FROM interaction_organisation i
                                                    WHERE i.interaction_id = h.subject AND i.shared
                                                      AND i.organisation_id = h.organisation_id))
                                   AND (NOT starts_with(h.kind, 'member.note.')
                                        OR EXISTS (SELECT FROM note n LEFT JOIN person p ON p.id = n.person_id
                                                    WHERE n.id = h.subject
                                                      AND (:whole OR n.shared AND h.organisation_id
                                                           = coalesce(n.organisation_id, p.organisation_id))))
                                   AND (h.occurred_at, h.id) < (:afterTime, :afterId)
                                   AND\s""" + Wanted.SQL + """
                                 ORDER BY h.occurred_at DESC, h.id DESC
                                 LIMIT :rows
                                """))
                        .bind("organisation", organisation)
                        .bind("whole", whole)
                        .bind("afterTime", after == null ? Columns.LAST_INSTANT : Columns.instant(after, 0))
                        .bind("afterId", after == null ? Long.MAX_VALUE : after.number(1))
                        .bind("rows", page.limit() + 1)
                        .map(row -> new Line(number(row, "id"), view(row, wording)))
                        .all())
                .collectList()
                .map(lines -> Page.of(lines, page.limit(), Line::place).map(Line::view));
    }

    private Mono<Void> requireKnown(UUID organisation) {
        return database.sql("SELECT id FROM organisation WHERE id = :organisation")
                .bind("organisation", organisation)
                .fetch()
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("organisation", organisation)))
                .then();
    }

    private HistoryView view(Readable row, Wording wording) {
        var kind = text(row, "kind");
        var side = row.get("side", String.class);
        var parameters = new TreeMap<>(
                json.readValue(Rows.get(row, "parameters", Json.class).asString(), PARAMETERS));
        name(parameters, "title", row.get("title", String.class));
        name(parameters, "counterpart", row.get("counterpart", String.class));
        return new HistoryView(
                Rows.get(row, "occurred_at", Instant.class),
                kind,
                side,
                id(row, "subject"),
                wording.sentence(kind, side, parameters),
                parameters,
                text(row, "source"));
    }

    private static void name(Map<String, String> parameters, String what, @Nullable String name) {
        if (name != null) {
            parameters.putIfAbsent(what, name);
        }
    }

    private record Line(long id, HistoryView view) {

        Cursor place() {
            return Cursor.of(view.occurredAt(), id);
        }
    }
}
