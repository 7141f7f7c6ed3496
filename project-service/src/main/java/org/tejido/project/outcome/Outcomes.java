package org.tejido.project.outcome;

import static org.tejido.platform.problem.Constraints.violated;
import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.ids;
import static org.tejido.project.sql.Columns.nullable;
import static org.tejido.project.sql.Columns.number;
import static org.tejido.project.sql.Columns.text;
import static org.tejido.project.sql.Columns.texts;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.life.Change;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Mono;

/** All outcomes. To everybody but those whose they are and the team, there are none. */
@Repository
class Outcomes {

    private static final String VISIBLE = """
            SELECT o.id, o.kind, o.title, o.happened_on, o.quantity, o.evidence_url, o.evidence, o.cooperation_id,
                   o.proposal_id, o.event_id, o.stage, o.version, p.ids, p.names
              FROM outcome o
              JOIN LATERAL (SELECT array_agg(q.organisation_id ORDER BY place) AS ids,
                                   array_agg(g.name ORDER BY place) AS names
                              FROM outcome_organisation q JOIN organisation g ON g.id = q.organisation_id
                             WHERE q.outcome_id = o.id) p ON true
             WHERE (:team OR p.ids && :own)
            """;

    private final DatabaseClient database;
    private final Outbox outbox;

    Outcomes(DatabaseClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    Mono<ShownOutcome> show(UUID id, Caller caller) {
        return OnBehalf.seenBy(caller, database.sql(VISIBLE + "AND o.id = :id"))
                .bind("id", id)
                .map(Outcomes::shown)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("outcome", id)));
    }

    <O extends Outcome> Mono<O> get(UUID id, Class<O> stage, ExpectedVersion expected, Caller caller) {
        return show(id, caller)
                .map(ShownOutcome::outcome)
                .doOnNext(outcome -> {
                    expected.require(outcome.version(), "outcome", id);
                    if (!stage.isInstance(outcome)) {
                        throw new WrongStage("outcome", id, stage(outcome));
                    }
                })
                .cast(stage);
    }

    /** The latest written down first. */
    Mono<Page<ShownOutcome>> find(@Nullable String kind, @Nullable UUID cooperation, PageRequest page, Caller caller) {
        if (kind != null && !OutcomeKind.isKnown(kind)) {
            return Mono.error(() -> new Malformed("kind-unknown", "There is no such kind of outcome."));
        }
        var after = page.after();
        return OnBehalf.seenBy(caller, database.sql(VISIBLE + """
                           AND (CAST(:kind AS text) IS NULL OR o.kind = :kind)
                           AND (CAST(:cooperation AS uuid) IS NULL OR o.cooperation_id = :cooperation)
                           AND (CAST(:after AS uuid) IS NULL OR o.id < :after)
                         ORDER BY o.id DESC
                         LIMIT :rows
                        """))
                .bind("kind", nullable(kind))
                .bind("cooperation", nullable(cooperation, UUID.class))
                .bind("after", nullable(after == null ? null : after.id(0), UUID.class))
                .bind("rows", page.limit() + 1)
                .map(Outcomes::shown)
                .all()
                .collectList()
                .map(rows -> Page.of(
                        rows, page.limit(), last -> Cursor.of(last.outcome().id())));
    }

    /** Fails with {@link OriginUnknown} unless one of these organisations took part in what led to the outcome. */
    Mono<Void> requireOrigin(Outcome.Origin origin, List<UUID> organisations) {
        return database.sql("""
                        SELECT CAST(:cooperation AS uuid) IS NULL
                               OR EXISTS (SELECT FROM cooperation k
                                           WHERE k.id = :cooperation
                                             AND (k.owner_id = ANY(:organisations) OR k.organisation_id = ANY(:organisations)))
                               AS cooperation,
                               CAST(:proposal AS uuid) IS NULL
                               OR EXISTS (SELECT FROM proposal p
                                           WHERE p.id = :proposal
                                             AND (p.organisation_id = ANY(:organisations)
                                                  OR EXISTS (SELECT FROM consortium_partner q
                                                              WHERE q.consortium_id = p.consortium_id
                                                                AND q.organisation_id = ANY(:organisations))))
                               AS proposal
                        """)
                .bind("cooperation", nullable(origin.cooperationId(), UUID.class))
                .bind("proposal", nullable(origin.proposalId(), UUID.class))
                .bind("organisations", ids(organisations))
                .map(row -> {
                    requireKnown(row, "cooperation", "/cooperationId");
                    requireKnown(row, "proposal", "/proposalId");
                    return true;
                })
                .one()
                .then();
    }

    private static void requireKnown(Readable row, String origin, String pointer) {
        if (!Rows.get(row, origin, Boolean.class)) {
            throw new OriginUnknown(pointer);
        }
    }

    Mono<Outcome> add(Change<Outcome> change) {
        var outcome = change.state();
        var account = outcome.account();
        return database.sql("""
                        WITH added AS (
                            INSERT INTO outcome (id, kind, title, happened_on, quantity, evidence_url, evidence,
                                                 cooperation_id, proposal_id, event_id, stage, version)
                            VALUES (:id, :kind, :title, :happenedOn, :quantity, :url, :evidence, :cooperation, :proposal,
                                    :event, :stage, :version)
                            RETURNING id
                        )
                        INSERT INTO outcome_organisation (outcome_id, organisation_id, place)
                        SELECT added.id, organisation, place
                          FROM added, unnest(:organisations) WITH ORDINALITY AS named (organisation, place)
                        """)
                .bind("id", outcome.id())
                .bind("kind", account.kind().wire())
                .bind("title", account.title())
                .bind("happenedOn", account.happenedOn())
                .bind("quantity", nullable(account.quantity(), BigDecimal.class))
                .bind("url", nullable(account.evidence().url()))
                .bind("evidence", nullable(account.evidence().text()))
                .bind("cooperation", nullable(account.origin().cooperationId(), UUID.class))
                .bind("proposal", nullable(account.origin().proposalId(), UUID.class))
                .bind("event", nullable(account.origin().eventId(), UUID.class))
                .bind("stage", stage(outcome))
                .bind("version", outcome.version())
                .bind("organisations", ids(account.organisationIds()))
                .then()
                .onErrorMap(violated("outcome_pkey"), _ -> new OutcomeExists(outcome.id()))
                .then(Mono.defer(() -> outbox.tell(OutcomeMessages.of(change.fact()))))
                .thenReturn(outcome);
    }

    Mono<Outcome> save(Change<Outcome> change) {
        var outcome = change.state();
        return database.sql(
                        "UPDATE outcome SET stage = :stage, version = :version WHERE id = :id AND version = :version - 1")
                .bind("id", outcome.id())
                .bind("stage", stage(outcome))
                .bind("version", outcome.version())
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("outcome", outcome.id())))
                .flatMap(_ -> outbox.tell(OutcomeMessages.of(change.fact())))
                .thenReturn(outcome);
    }

    static String stage(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Claimed _ -> "claimed";
            case Outcome.Recorded _ -> "recorded";
            case Outcome.Retracted _ -> "retracted";
        };
    }

    private static ShownOutcome shown(Readable row) {
        var id = id(row, "id");
        var account = new Outcome.Account(
                OutcomeKind.of(text(row, "kind")),
                text(row, "title"),
                Rows.get(row, "happened_on", LocalDate.class),
                row.get("quantity", BigDecimal.class),
                new Outcome.Evidence(row.get("evidence_url", String.class), row.get("evidence", String.class)),
                new Outcome.Origin(
                        row.get("cooperation_id", UUID.class),
                        row.get("proposal_id", UUID.class),
                        row.get("event_id", UUID.class)),
                ids(row, "ids"));
        var version = number(row, "version");
        var outcome =
                switch (text(row, "stage")) {
                    case "claimed" -> new Outcome.Claimed(id, account, version);
                    case "recorded" -> new Outcome.Recorded(id, account, version);
                    case "retracted" -> new Outcome.Retracted(id, account, version);
                    default -> throw new IllegalStateException("Outcome " + id + " is in an unknown stage.");
                };
        return new ShownOutcome(outcome, texts(row, "names"));
    }
}
