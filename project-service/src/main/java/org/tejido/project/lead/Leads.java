package org.tejido.project.lead;

import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.nullable;
import static org.tejido.project.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Mono;

@Repository
class Leads {

    private static final String LEAD = """
            SELECT lead.*, first.name AS one_name, second.name AS other_name
              FROM lead
              LEFT JOIN organisation AS first ON first.id = lead.one
              LEFT JOIN organisation AS second ON second.id = lead.other
             WHERE (:team OR lead.one = ANY(:own) OR lead.other = ANY(:own))
            """;

    private final DatabaseClient database;

    Leads(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> open(UUID meeting, UUID event, UUID one, UUID other, Instant metAt) {
        return database.sql("""
                        INSERT INTO lead (id, event, one, other, met_at, stage, version)
                        VALUES (:id, :event, :one, :other, :met, 'open', 1)
                        """)
                .bind("id", meeting)
                .bind("event", event)
                .bind("one", one)
                .bind("other", other)
                .bind("met", metAt)
                .then();
    }

    /** The latest first: all for the team, their own for members. */
    Mono<Page<LeadView>> find(@Nullable String stage, PageRequest page, Caller caller) {
        var after = page.after();
        return OnBehalf.seenBy(caller, database.sql(LEAD + """
                           AND (CAST(:stage AS text) IS NULL OR lead.stage = :stage)
                           AND (CAST(:after AS uuid) IS NULL
                                OR (lead.met_at, lead.id) < (SELECT met_at, id FROM lead WHERE id = :after))
                         ORDER BY lead.met_at DESC, lead.id DESC LIMIT :rows
                        """))
                .bind("stage", nullable(stage))
                .bind("after", nullable(after == null ? null : after.id(0), UUID.class))
                .bind("rows", page.limit() + 1)
                .map(Leads::view)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), last -> Cursor.of(last.leadId())));
    }

    /** @return {@link NotFound} as an error, also for what is not the caller's */
    Mono<LeadView> get(UUID id, Caller caller) {
        return OnBehalf.seenBy(caller, database.sql(LEAD + " AND lead.id = :id"))
                .bind("id", id)
                .map(Leads::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("lead", id)));
    }

    Mono<Void> save(Lead lead) {
        return database.sql(
                        "UPDATE lead SET stage = :stage, version = :version WHERE id = :id AND version = :version - 1")
                .bind("id", lead.id())
                .bind("stage", lead.stage())
                .bind("version", lead.version())
                .fetch()
                .rowsUpdated()
                .flatMap(updated -> updated == 1 ? Mono.empty() : Mono.error(new StaleVersion("lead", lead.id())));
    }

    private static LeadView view(Readable row) {
        return new LeadView(
                id(row, "id"),
                id(row, "id"),
                id(row, "event"),
                Rows.get(row, "met_at", Instant.class),
                text(row, "stage"),
                List.of(
                        new LeadView.Party(id(row, "one"), row.get("one_name", String.class)),
                        new LeadView.Party(id(row, "other"), row.get("other_name", String.class))),
                Rows.get(row, "version", Long.class));
    }

    static Lead lead(LeadView view) {
        return switch (view.stage()) {
            case "open" -> new Lead.Open(view.leadId(), view.version());
            case "pursued" -> new Lead.Pursued(view.leadId(), view.version());
            case "dropped" -> new Lead.Dropped(view.leadId(), view.version());
            default -> throw new IllegalStateException("No stage: " + view.stage());
        };
    }
}
