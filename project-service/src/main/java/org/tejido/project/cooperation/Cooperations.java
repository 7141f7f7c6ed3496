package org.tejido.project.cooperation;

import static org.tejido.platform.problem.Constraints.violated;
import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.nullable;
import static org.tejido.project.sql.Columns.number;
import static org.tejido.project.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.platform.life.Change;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Mono;

/** All cooperations, without their contacts: those are behind {@link Disclosures}. */
@Repository
public class Cooperations {

    private static final String COLUMNS = """
            SELECT k.id, k.call_id, k.interest_id, k.owner_id, k.organisation_id, k.stage, k.opened_at, k.withdrawn_by,
                   k.withdrawn_at, k.version, n.title AS nda_title, n.document, n.digest, n.proposed_by, n.proposed_at,
                   n.owner_accepted_at, n.organisation_accepted_at
              FROM cooperation k LEFT JOIN nda n ON n.cooperation_id = k.id
             WHERE k.id = :id AND (:team OR k.owner_id = ANY(:own) OR k.organisation_id = ANY(:own))
            """;

    private final DatabaseClient database;
    private final Outbox outbox;

    Cooperations(DatabaseClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Fails with {@link NotFound} for everybody who is neither a party nor of the team. */
    Mono<Cooperation> get(UUID id, Caller caller) {
        return OnBehalf.seenBy(caller, database.sql(COLUMNS))
                .bind("id", id)
                .map(Cooperations::cooperation)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("cooperation", id)));
    }

    Mono<Cooperation.Open> getOpen(UUID id, ExpectedVersion expected, Caller caller) {
        return get(id, caller)
                .doOnNext(cooperation -> requireRead(cooperation, expected))
                .map(Cooperations::open);
    }

    /** For what nobody does for others, the team included. */
    Mono<Cooperation> getAsParty(UUID id, Caller caller) {
        return get(id, caller).doOnNext(cooperation -> party(cooperation, caller));
    }

    Mono<Own> getOpenAsParty(UUID id, Caller caller) {
        return get(id, caller).map(cooperation -> new Own(open(cooperation), party(cooperation, caller)));
    }

    private static UUID party(Cooperation cooperation, Caller caller) {
        var parties = cooperation.parties();
        var party = OnBehalf.side(caller, parties.ownerId(), parties.organisationId());
        if (party == null) {
            throw new PartiesOnly();
        }
        return party;
    }

    static void requireRead(Cooperation cooperation, ExpectedVersion expected) {
        expected.require(
                cooperation.version(), "cooperation", cooperation.parties().id());
    }

    private static Cooperation.Open open(Cooperation cooperation) {
        return switch (cooperation) {
            case Cooperation.Open open -> open;
            case Cooperation.Withdrawn withdrawn ->
                throw new WrongStage("cooperation", withdrawn.parties().id(), "withdrawn");
        };
    }

    /** Part of the transaction in which an interest is accepted. */
    public Mono<Cooperation> add(Change<Cooperation.Open> change) {
        var opened = change.state();
        var parties = opened.parties();
        return database.sql("""
                        INSERT INTO cooperation (id, call_id, interest_id, owner_id, organisation_id, opened_at,
                                                 version)
                        VALUES (:id, :call, :interest, :owner, :organisation, :openedAt, :version)
                        """)
                .bind("id", parties.id())
                .bind("call", parties.callId())
                .bind("interest", parties.interestId())
                .bind("owner", parties.ownerId())
                .bind("organisation", parties.organisationId())
                .bind("openedAt", opened.openedAt())
                .bind("version", opened.version())
                .then()
                .onErrorMap(violated("cooperation_live"), _ -> new CooperatingAlready(parties.callId()))
                .then(Mono.defer(() -> outbox.tell(CooperationMessages.of(change.fact()))))
                .thenReturn(opened);
    }

    Mono<Cooperation.Withdrawn> save(Change<Cooperation.Withdrawn> change) {
        var withdrawn = change.state();
        return advanced(
                        database.sql("""
                                UPDATE cooperation
                                   SET stage = 'withdrawn', withdrawn_by = :by, withdrawn_at = :at, version = :version
                                 WHERE id = :id AND version = :version - 1
                                """).bind("by", withdrawn.withdrawnBy()).bind("at", withdrawn.withdrawnAt()),
                        withdrawn)
                .then(Mono.defer(() -> outbox.tell(CooperationMessages.of(change.fact()))))
                .thenReturn(withdrawn);
    }

    Mono<Cooperation.Open> saveNda(Change<Cooperation.Open> change) {
        var open = change.state();
        var nda = Objects.requireNonNull(open.nda());
        return advanced(
                        database.sql(
                                "UPDATE cooperation SET version = :version WHERE id = :id AND version = :version - 1"),
                        open)
                .then(database.sql("""
                                INSERT INTO nda (cooperation_id, title, document, digest, proposed_by, proposed_at,
                                                 owner_accepted_at, organisation_accepted_at)
                                VALUES (:id, :title, :document, :digest, :by, :at, :ownerAt, :organisationAt)
                                ON CONFLICT (cooperation_id) DO UPDATE
                                   SET title = :title, document = :document, digest = :digest, proposed_by = :by,
                                       proposed_at = :at, owner_accepted_at = :ownerAt,
                                       organisation_accepted_at = :organisationAt
                                """)
                        .bind("id", open.parties().id())
                        .bind("title", nda.title())
                        .bind("document", nda.document())
                        .bind("digest", nda.digest())
                        .bind("by", nda.proposedBy())
                        .bind("at", nda.proposedAt())
                        .bind("ownerAt", nullable(nda.ownerAcceptedAt(), Instant.class))
                        .bind("organisationAt", nullable(nda.organisationAcceptedAt(), Instant.class))
                        .then())
                .then(Mono.defer(() -> outbox.tell(CooperationMessages.of(change.fact()))))
                .thenReturn(open);
    }

    /** Which person accepted for which side. */
    Mono<Void> note(Own own, UUID account, Instant at) {
        var nda = own.open().nda();
        if (nda == null) {
            return Mono.error(() -> new NdaMissing(own.open().parties().id()));
        }
        return database.sql("""
                        INSERT INTO nda_acceptance (cooperation_id, digest, organisation_id, account, accepted_at)
                        VALUES (:id, :digest, :organisation, :account, :at)
                        """)
                .bind("id", own.open().parties().id())
                .bind("digest", nda.digest())
                .bind("organisation", own.party())
                .bind("account", account)
                .bind("at", at)
                .then();
    }

    private static Mono<Void> advanced(GenericExecuteSpec update, Cooperation cooperation) {
        var id = cooperation.parties().id();
        return update.bind("id", id)
                .bind("version", cooperation.version())
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("cooperation", id)))
                .then();
    }

    private static Cooperation cooperation(Readable row) {
        var parties = new Cooperation.Parties(
                id(row, "id"),
                id(row, "call_id"),
                id(row, "interest_id"),
                id(row, "owner_id"),
                id(row, "organisation_id"));
        var opened = Rows.get(row, "opened_at", Instant.class);
        var version = number(row, "version");
        return switch (text(row, "stage")) {
            case "open" -> new Cooperation.Open(parties, opened, nda(row), version);
            case "withdrawn" ->
                new Cooperation.Withdrawn(
                        parties,
                        opened,
                        nda(row),
                        id(row, "withdrawn_by"),
                        Rows.get(row, "withdrawn_at", Instant.class),
                        version);
            default -> throw new IllegalStateException("Cooperation " + parties.id() + " is in an unknown stage.");
        };
    }

    private static @Nullable Nda nda(Readable row) {
        var title = row.get("nda_title", String.class);
        return title == null
                ? null
                : new Nda(
                        title,
                        text(row, "document"),
                        text(row, "digest"),
                        id(row, "proposed_by"),
                        Rows.get(row, "proposed_at", Instant.class),
                        row.get("owner_accepted_at", Instant.class),
                        row.get("organisation_accepted_at", Instant.class));
    }

    /** The organisations whose interest in the call its owner has accepted. */
    public Mono<Set<UUID>> partnersOver(UUID call) {
        return database.sql("SELECT organisation_id FROM cooperation WHERE call_id = :call AND stage = 'open'")
                .bind("call", call)
                .map(row -> id(row, "organisation_id"))
                .all()
                .collect(HashSet<UUID>::new, HashSet::add)
                .map(Set::copyOf);
    }

    /** The latest first: all for the team, their own for members. */
    Mono<Page<CooperationSummary>> find(@Nullable UUID call, PageRequest page, Caller caller) {
        var after = page.after();
        return OnBehalf.seenBy(caller, database.sql("""
                        SELECT k.id, k.call_id, c.title, k.stage, k.opened_at,
                               k.owner_id, owner.name AS owner_name, k.organisation_id, other.name AS other_name
                          FROM cooperation k
                          JOIN call c ON c.id = k.call_id
                          JOIN organisation owner ON owner.id = k.owner_id
                          JOIN organisation other ON other.id = k.organisation_id
                         WHERE (:team OR k.owner_id = ANY(:own) OR k.organisation_id = ANY(:own))
                           AND (CAST(:call AS uuid) IS NULL OR k.call_id = :call)
                           AND (CAST(:after AS uuid) IS NULL
                                OR (k.opened_at, k.id) < (SELECT opened_at, id FROM cooperation WHERE id = :after))
                         ORDER BY k.opened_at DESC, k.id DESC
                         LIMIT :rows
                        """))
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
                text(row, "stage"),
                Rows.get(row, "opened_at", Instant.class),
                List.of(
                        new CooperationSummary.Party(id(row, "owner_id"), text(row, "owner_name")),
                        new CooperationSummary.Party(id(row, "organisation_id"), text(row, "other_name"))));
    }

    /** A cooperation, and as which of the two somebody acts. */
    record Own(Cooperation.Open open, UUID party) {}
}
