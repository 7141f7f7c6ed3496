package org.tejido.member.interaction;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Interactions to look at, the latest first. */
@Repository
public class Logbook {

    private static final UUID LAST = new UUID(-1, -1);
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String COLUMNS = """
            SELECT i.id, i.kind, i.direction, i.happened_at, i.minutes, i.line, i.text, i.version,
                   ARRAY(SELECT c.organisation_id FROM interaction_organisation c
                          WHERE c.interaction_id = i.id AND (:team OR c.organisation_id = :own)
                          ORDER BY c.organisation_id) AS organisations,
                   ARRAY(SELECT p.person_id FROM interaction_person p
                          WHERE p.interaction_id = i.id AND (:team OR p.organisation_id = :own)
                          ORDER BY p.person_id) AS people,
                   ARRAY(SELECT c.organisation_id FROM interaction_organisation c
                          WHERE c.interaction_id = i.id AND c.shared AND (:team OR c.organisation_id = :own)
                          ORDER BY c.organisation_id) AS shared_with
              FROM interaction i
            """;

    private static final String OF_ALL = """
             WHERE (i.happened_at, i.id) < (:afterTime, :afterId) AND (CAST(:line AS integer) IS NULL OR i.line = :line)
             ORDER BY i.happened_at DESC, i.id DESC
             LIMIT :rows
            """;

    private static final String OF_ONE = """
              JOIN interaction_organisation io ON io.interaction_id = i.id
             WHERE io.organisation_id = :organisation AND (:team OR io.shared)
               AND (io.happened_at, io.interaction_id) < (:afterTime, :afterId)
               AND (CAST(:line AS integer) IS NULL OR i.line = :line)
             ORDER BY io.happened_at DESC, io.interaction_id DESC
             LIMIT :rows
            """;

    /** A call or an e-mail that came in, and since then neither a task about it nor anything of ours with its organisations. */
    private static final String AWAITING = """
             WHERE i.direction = 'incoming' AND i.kind IN ('call', 'email') AND i.happened_at >= :since
               AND NOT EXISTS (SELECT FROM task t WHERE t.about_id = i.id AND t.interaction_id = i.id)
               AND NOT EXISTS (SELECT FROM interaction_organisation with_us
                                 JOIN interaction_organisation later ON later.organisation_id = with_us.organisation_id
                                                                    AND later.happened_at > i.happened_at
                                 JOIN interaction answer ON answer.id = later.interaction_id
                                WHERE with_us.interaction_id = i.id
                                  AND (answer.direction = 'outgoing' OR answer.kind IN ('visit', 'meeting')))
             ORDER BY i.happened_at, i.id
             LIMIT :most
            """;

    private final DatabaseClient database;

    Logbook(DatabaseClient database) {
        this.database = database;
    }

    /** For the team, and for an organisation with which it is shared; fails with {@link NotFound}. */
    Mono<InteractionView> show(UUID id, Caller caller) {
        return statement(COLUMNS + "WHERE i.id = :id", caller)
                .bind("id", id)
                .map(Logbook::view)
                .one()
                .filter(view -> caller.isTeam() || !view.sharedWith().isEmpty())
                .switchIfEmpty(Mono.error(() -> new NotFound("interaction", id)));
    }

    /** All for the team, or those of an organisation; those shared with the caller's own for everybody else. */
    Mono<Page<InteractionView>> list(
            @Nullable UUID organisation, @Nullable Integer line, PageRequest page, Caller caller) {
        if (organisation != null && !caller.actsFor(organisation)) {
            throw new NotFound("organisation", organisation);
        }
        var one = organisation != null || caller.isTeam() ? organisation : own(caller);
        var after = page.after();
        var statement = one == null
                ? statement(COLUMNS + OF_ALL, caller)
                : statement(COLUMNS + OF_ONE, caller).bind("organisation", one);
        return statement
                .bind("line", nullable(line, Integer.class))
                .bind("afterTime", after == null ? Columns.LAST_INSTANT : Columns.instant(after, 0))
                .bind("afterId", after == null ? LAST : after.id(1))
                .bind("rows", page.limit() + 1)
                .map(Logbook::view)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), view -> Cursor.of(view.happenedAt(), view.interactionId())));
    }

    /** What came in since then and awaits an answer, the oldest first; for the team. */
    public Mono<List<InteractionView>> awaiting(Instant since, int most, Caller team) {
        return statement(COLUMNS + AWAITING, team)
                .bind("since", since)
                .bind("most", most)
                .map(Logbook::view)
                .all()
                .collectList();
    }

    private DatabaseClient.GenericExecuteSpec statement(String sql, Caller caller) {
        return database.sql(sql).bind("team", caller.isTeam()).bind("own", own(caller));
    }

    private static UUID own(Caller caller) {
        var organisation = caller.organisation();
        return organisation == null ? NOBODY : organisation;
    }

    private static InteractionView view(Readable row) {
        return new InteractionView(
                id(row, "id"),
                text(row, "kind"),
                row.get("direction", String.class),
                Rows.get(row, "happened_at", Instant.class),
                row.get("minutes", Integer.class),
                row.get("line", Integer.class),
                text(row, "text"),
                List.of(Rows.get(row, "organisations", UUID[].class)),
                List.of(Rows.get(row, "people", UUID[].class)),
                List.of(Rows.get(row, "shared_with", UUID[].class)),
                number(row, "version"));
    }
}
