package org.tejido.project.cooperation;

import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.nullable;
import static org.tejido.project.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.life.Change;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** All cooperations, without their contacts: those are behind {@link Disclosures}. */
@Repository
public class Cooperations {

    private final DatabaseClient database;
    private final Outbox outbox;
    private final CooperationMessages messages;

    Cooperations(DatabaseClient database, Outbox outbox, CooperationMessages messages) {
        this.database = database;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** Part of the transaction in which an interest is accepted. */
    public Mono<Cooperation> add(Change<Cooperation> change) {
        var opened = change.state();
        return database.sql("""
                        INSERT INTO cooperation (id, call_id, interest_id, owner_id, organisation_id, opened_at,
                                                 version)
                        VALUES (:id, :call, :interest, :owner, :organisation, :openedAt, :version)
                        """)
                .bind("id", opened.id())
                .bind("call", opened.callId())
                .bind("interest", opened.interestId())
                .bind("owner", opened.ownerId())
                .bind("organisation", opened.organisationId())
                .bind("openedAt", opened.openedAt())
                .bind("version", opened.version())
                .then()
                .then(Mono.defer(() -> outbox.tell(messages.of(change.fact()))))
                .thenReturn(opened);
    }

    /** The organisations whose interest in the call its owner has accepted. */
    public Mono<Set<UUID>> partnersOver(UUID call) {
        return database.sql("SELECT organisation_id FROM cooperation WHERE call_id = :call")
                .bind("call", call)
                .map(row -> id(row, "organisation_id"))
                .all()
                .collect(HashSet<UUID>::new, HashSet::add)
                .map(Set::copyOf);
    }

    /** Fails with {@link NotFound} for everybody who is neither a party nor of the team. */
    Mono<Void> requireParty(UUID cooperation, Caller caller) {
        return database.sql("""
                        SELECT 1 FROM cooperation
                         WHERE id = :cooperation AND (:team OR :own IN (owner_id, organisation_id))
                        """)
                .bind("cooperation", cooperation)
                .bind("team", caller.isTeam())
                .bind("own", nullable(caller.organisation(), UUID.class))
                .map(_ -> true)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("cooperation", cooperation)))
                .then();
    }

    /** The latest first: all for the team, their own for members. */
    Mono<Page<CooperationSummary>> find(@Nullable UUID call, PageRequest page, Caller caller) {
        var after = page.after();
        return database.sql("""
                        SELECT k.id, k.call_id, c.title, k.opened_at,
                               k.owner_id, owner.name AS owner_name, k.organisation_id, other.name AS other_name
                          FROM cooperation k
                          JOIN call c ON c.id = k.call_id
                          JOIN organisation owner ON owner.id = k.owner_id
                          JOIN organisation other ON other.id = k.organisation_id
                         WHERE (:team OR :own IN (k.owner_id, k.organisation_id))
                           AND (CAST(:call AS uuid) IS NULL OR k.call_id = :call)
                           AND (CAST(:after AS uuid) IS NULL
                                OR (k.opened_at, k.id) < (SELECT opened_at, id FROM cooperation WHERE id = :after))
                         ORDER BY k.opened_at DESC, k.id DESC
                         LIMIT :rows
                        """)
                .bind("team", caller.isTeam())
                .bind("own", nullable(caller.organisation(), UUID.class))
                .bind("call", nullable(call, UUID.class))
                .bind("after", nullable(after == null ? null : after.id(0), UUID.class))
                .bind("rows", page.limit() + 1)
                .map(Cooperations::summary)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), last -> Cursor.of(last.cooperationId())));
    }

    private static CooperationSummary summary(Readable row) {
        return new CooperationSummary(
                id(row, "id"),
                id(row, "call_id"),
                text(row, "title"),
                Rows.get(row, "opened_at", Instant.class),
                List.of(
                        new CooperationSummary.Party(id(row, "owner_id"), text(row, "owner_name")),
                        new CooperationSummary.Party(id(row, "organisation_id"), text(row, "other_name"))));
    }
}
