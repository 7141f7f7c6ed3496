package org.tejido.member.proposal;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.history.History;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class Proposals {

    private final DatabaseClient database;
    private final History history;

    Proposals(DatabaseClient database, History history) {
        this.database = database;
        this.history = history;
    }

    /** One of the caller's own organisation, or of any for the team; fails with {@link NotFound}. */
    Mono<Proposal> get(UUID id, Caller caller) {
        return database.sql("SELECT * FROM proposal WHERE id = :id")
                .bind("id", id)
                .map(Head::of)
                .one()
                .filter(head -> caller.actsFor(head.organisation().value()))
                .switchIfEmpty(Mono.error(() -> new NotFound("proposal", id)))
                .flatMap(head -> whole(List.of(head)).map(List::getFirst));
    }

    /** The oldest first, since it has waited longest. @param open null for those, too, on which all is decided */
    Mono<Page<Proposal>> list(@Nullable UUID organisation, @Nullable Boolean open, PageRequest page) {
        var after = page.after();
        return database.sql("""
                        SELECT p.* FROM proposal p
                         WHERE p.id > :after
                           AND (CAST(:organisation AS uuid) IS NULL OR p.organisation_id = :organisation)
                           AND (CAST(:open AS boolean) IS NULL OR :open = EXISTS (
                                SELECT FROM proposal_change c WHERE c.proposal_id = p.id AND c.state = 'open'))
                         ORDER BY p.id LIMIT :rows
                        """)
                .bind("after", after == null ? new UUID(0, 0) : after.id(0))
                .bind("organisation", nullable(organisation, UUID.class))
                .bind("open", nullable(open, Boolean.class))
                .bind("rows", page.limit() + 1)
                .map(Head::of)
                .all()
                .collectList()
                .flatMap(this::whole)
                .map(found -> Page.of(found, page.limit(), proposal -> Cursor.of(proposal.id())));
    }

    /** With a line in the organisation's history; fails with {@link FieldAlreadyProposed}. */
    Mono<Proposal> add(Proposal proposal) {
        return database.sql("""
                        INSERT INTO proposal (id, organisation_id, proposed_by, proposed_at, version)
                        VALUES (:id, :organisation, :by, :at, :version)
                        """)
                .bind("id", proposal.id())
                .bind("organisation", proposal.organisation().value())
                .bind("by", proposal.proposedBy())
                .bind("at", proposal.proposedAt())
                .bind("version", proposal.version())
                .then()
                .then(Mono.defer(() -> addChanges(proposal)))
                .then(Mono.defer(() -> write("opened", proposal)))
                .thenReturn(proposal);
    }

    private Mono<Void> addChanges(Proposal proposal) {
        var changes = proposal.changes();
        return database.sql("""
                        INSERT INTO proposal_change (proposal_id, organisation_id, field, original, proposed)
                        SELECT :proposal, :organisation, c.field, c.original, c.proposed
                          FROM unnest(CAST(:fields AS text[]), CAST(:originals AS text[]), CAST(:proposed AS text[]))
                               AS c(field, original, proposed)
                        ON CONFLICT (organisation_id, field) WHERE state = 'open' DO NOTHING
                        RETURNING field
                        """)
                .bind("proposal", proposal.id())
                .bind("organisation", proposal.organisation().value())
                .bind("fields", changes.stream().map(Proposal.Change::field).toArray(String[]::new))
                .bind(
                        "originals",
                        changes.stream().map(Proposal.Change::original).toArray(String[]::new))
                .bind(
                        "proposed",
                        changes.stream().map(Proposal.Change::proposed).toArray(String[]::new))
                .map(row -> text(row, "field"))
                .all()
                .collectList()
                .doOnNext(added -> changes.stream()
                        .map(Proposal.Change::field)
                        .filter(field -> !added.contains(field))
                        .findFirst()
                        .ifPresent(field -> {
                            throw new FieldAlreadyProposed(field);
                        }))
                .then();
    }

    /** With a line in the organisation's history; fails with {@link StaleVersion}. */
    Mono<Void> decide(Proposal proposal, Collection<Proposal.Change> chosen, Verdict verdict) {
        return database.sql("""
                        WITH held AS (
                          UPDATE proposal SET version = version + 1 WHERE id = :id AND version = :version RETURNING id)
                        UPDATE proposal_change c
                           SET state = :state, reason = :reason, decided_by = :by, decided_at = :at
                          FROM held WHERE c.proposal_id = held.id AND c.field = ANY(:fields) AND c.state = 'open'
                        """)
                .bind("id", proposal.id())
                .bind("version", proposal.version())
                .bind("state", verdict.state())
                .bind("reason", nullable(verdict.reason()))
                .bind("by", verdict.by())
                .bind("at", verdict.at())
                .bind("fields", Proposal.fieldsOf(chosen).toArray(String[]::new))
                .fetch()
                .rowsUpdated()
                .filter(decided -> decided == chosen.size())
                .switchIfEmpty(Mono.error(() -> new StaleVersion("proposal", proposal.id())))
                .then(Mono.defer(() -> write(verdict.state(), proposal.next())));
    }

    private Mono<Void> write(String what, Proposal proposal) {
        return history.write(
                proposal.organisation().value(),
                "member.proposal." + what,
                proposal.id(),
                proposal.version(),
                Map.of("proposalId", proposal.id().toString()),
                "/api/proposals/" + proposal.id());
    }

    private Mono<List<Proposal>> whole(List<Head> heads) {
        return database.sql("""
                        SELECT * FROM proposal_change WHERE proposal_id = ANY(:ids)
                         ORDER BY array_position(CAST('{name,taxId,kind,country,sme}' AS text[]), field)
                        """)
                .bind("ids", heads.stream().map(Head::id).toArray(UUID[]::new))
                .map(row -> Map.entry(id(row, "proposal_id"), change(row)))
                .all()
                .collectMultimap(Map.Entry::getKey, Map.Entry::getValue)
                .map(changes -> heads.stream()
                        .map(head -> head.with(List.copyOf(changes.getOrDefault(head.id(), Set.of()))))
                        .toList());
    }

    private static Proposal.Change change(Readable row) {
        return new Proposal.Change(
                text(row, "field"),
                row.get("original", String.class),
                row.get("proposed", String.class),
                text(row, "state"),
                row.get("reason", String.class),
                row.get("decided_at", Instant.class));
    }

    /** @param state that what was chosen comes into */
    record Verdict(String state, @Nullable String reason, String by, Instant at) {}

    private record Head(UUID id, OrganisationId organisation, String by, Instant at, long version) {

        static Head of(Readable row) {
            return new Head(
                    Rows.get(row, "id", UUID.class),
                    new OrganisationId(Rows.get(row, "organisation_id", UUID.class)),
                    text(row, "proposed_by"),
                    Rows.get(row, "proposed_at", Instant.class),
                    number(row, "version"));
        }

        Proposal with(List<Proposal.Change> changes) {
            return new Proposal(id, organisation, by, at, changes, version);
        }
    }
}
