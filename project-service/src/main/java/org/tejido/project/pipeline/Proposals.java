package org.tejido.project.pipeline;

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
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.platform.life.Change;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Mono;

/** All proposals. To everybody but who leads them, the others of their consortia and the team, there are none. */
@Repository
class Proposals {

    private static final String VISIBLE = """
            SELECT p.id, p.organisation_id, o.name, p.consortium_id, p.title, p.programme, p.topic, p.stage, p.reached_on,
                   p.requested_funding, p.granted_funding, p.version,
                   ARRAY(SELECT name FROM proposal_deadline WHERE proposal_id = p.id ORDER BY place) AS deadline_names,
                   ARRAY(SELECT due_on::text FROM proposal_deadline WHERE proposal_id = p.id ORDER BY place) AS deadline_days,
                   (SELECT coalesce(sum(minutes), 0) FROM proposal_support WHERE proposal_id = p.id) AS support_minutes
              FROM proposal p JOIN organisation o ON o.id = p.organisation_id
             WHERE (:team OR p.organisation_id = ANY(:own)
                    OR EXISTS (SELECT FROM consortium_partner q
                                WHERE q.consortium_id = p.consortium_id AND q.organisation_id = ANY(:own)))
            """;

    private static final Set<String> STAGES =
            Arrays.stream(Stage.values()).map(Stage::wire).collect(Collectors.toUnmodifiableSet());

    private final DatabaseClient database;
    private final Outbox outbox;

    Proposals(DatabaseClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    Mono<ShownProposal> show(UUID id, Caller caller) {
        return OnBehalf.seenBy(caller, database.sql(VISIBLE + "AND p.id = :id"))
                .bind("id", id)
                .map(Proposals::shown)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("proposal", id)));
    }

    /** For who leads it and the team; Forbidden to the others of its consortium. */
    Mono<Proposal> getOwn(UUID id, Caller caller) {
        return show(id, caller)
                .map(ShownProposal::proposal)
                .doOnNext(proposal -> caller.requireActsFor(proposal.organisationId()));
    }

    Mono<Proposal> getOwn(UUID id, ExpectedVersion expected, Caller caller) {
        return getOwn(id, caller).doOnNext(proposal -> expected.require(proposal.version(), "proposal", id));
    }

    /** The latest first. */
    Mono<Page<ShownProposal>> find(@Nullable String stage, PageRequest page, Caller caller) {
        if (stage != null && !STAGES.contains(stage)) {
            return Mono.error(() -> new Malformed("stage-unknown", "There is no such stage of a proposal."));
        }
        var after = page.after();
        return OnBehalf.seenBy(caller, database.sql(VISIBLE + """
                           AND (CAST(:stage AS text) IS NULL OR p.stage = :stage)
                           AND (CAST(:after AS uuid) IS NULL OR p.id < :after)
                         ORDER BY p.id DESC
                         LIMIT :rows
                        """))
                .bind("stage", nullable(stage))
                .bind("after", nullable(after == null ? null : after.id(0), UUID.class))
                .bind("rows", page.limit() + 1)
                .map(Proposals::shown)
                .all()
                .collectList()
                .map(rows -> Page.of(
                        rows, page.limit(), last -> Cursor.of(last.proposal().id())));
    }

    /** Fails with {@link ConsortiumUnknown} unless who leads the proposal is a partner. */
    Mono<Void> requirePartner(@Nullable UUID consortium, UUID organisation) {
        if (consortium == null) {
            return Mono.empty();
        }
        return database.sql("""
                        SELECT 1 FROM consortium_partner
                         WHERE consortium_id = :consortium AND organisation_id = :organisation
                        """)
                .bind("consortium", consortium)
                .bind("organisation", organisation)
                .map(_ -> true)
                .one()
                .switchIfEmpty(Mono.error(() -> new ConsortiumUnknown(consortium)))
                .then();
    }

    Mono<Proposal> add(Change<Proposal> change) {
        var proposal = change.state();
        return bind(proposal, database.sql("""
                        INSERT INTO proposal (id, organisation_id, consortium_id, title, programme, topic, stage, reached_on,
                                              requested_funding, granted_funding, version)
                        VALUES (:id, :organisation, :consortium, :title, :programme, :topic, :stage, :reachedOn, :requested,
                                :granted, :version)
                        """))
                .bind("organisation", proposal.organisationId())
                .then()
                .onErrorMap(violated("proposal_pkey"), _ -> new ProposalAlreadyOpened(proposal.id()))
                .then(Mono.defer(() -> addDeadlines(proposal)))
                .then(tell(change));
    }

    Mono<Proposal> save(Change<Proposal> change) {
        var proposal = change.state();
        return bind(proposal, database.sql("""
                        UPDATE proposal
                           SET consortium_id = :consortium, title = :title, programme = :programme, topic = :topic,
                               stage = :stage, reached_on = :reachedOn, requested_funding = :requested,
                               granted_funding = :granted, version = :version
                         WHERE id = :id AND version = :version - 1
                        """))
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("proposal", proposal.id())))
                .then(database.sql("DELETE FROM proposal_deadline WHERE proposal_id = :id")
                        .bind("id", proposal.id())
                        .then())
                .then(Mono.defer(() -> addDeadlines(proposal)))
                .then(tell(change));
    }

    Mono<Void> addSupport(UUID proposal, Proposal.Support support, UUID account) {
        return database.sql("""
                        INSERT INTO proposal_support (id, proposal_id, line, minutes, done_on, note, account)
                        VALUES (:id, :proposal, :line, :minutes, :on, :note, :account)
                        """)
                .bind("id", support.id())
                .bind("proposal", proposal)
                .bind("line", support.line())
                .bind("minutes", support.minutes())
                .bind("on", support.on())
                .bind("note", nullable(support.note()))
                .bind("account", account)
                .then();
    }

    /** The latest first. */
    Mono<Page<SupportView>> support(UUID proposal, PageRequest page) {
        var after = page.after();
        return database.sql("""
                        SELECT id, line, minutes, done_on, note
                          FROM proposal_support
                         WHERE proposal_id = :proposal
                           AND (CAST(:after AS uuid) IS NULL OR (done_on, id) < (:afterDay, :after))
                         ORDER BY done_on DESC, id DESC
                         LIMIT :rows
                        """)
                .bind("proposal", proposal)
                .bind("afterDay", nullable(after == null ? null : after.date(0), LocalDate.class))
                .bind("after", nullable(after == null ? null : after.id(1), UUID.class))
                .bind("rows", page.limit() + 1)
                .map(row -> new SupportView(
                        id(row, "id"),
                        Rows.get(row, "line", Integer.class),
                        Rows.get(row, "minutes", Integer.class),
                        Rows.get(row, "done_on", LocalDate.class),
                        row.get("note", String.class)))
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), last -> Cursor.of(last.on(), last.supportId())));
    }

    private Mono<Void> addDeadlines(Proposal proposal) {
        var deadlines = proposal.plan().deadlines();
        return database.sql("""
                        INSERT INTO proposal_deadline (proposal_id, place, name, due_on)
                        SELECT :id, place, name, due_on FROM unnest(:names, :days) WITH ORDINALITY AS d (name, due_on, place)
                        """)
                .bind("id", proposal.id())
                .bind(
                        "names",
                        texts(deadlines.stream().map(Proposal.Deadline::name).toList()))
                .bind("days", deadlines.stream().map(Proposal.Deadline::on).toArray(LocalDate[]::new))
                .then();
    }

    private Mono<Proposal> tell(Change<Proposal> change) {
        var proposal = change.state();
        return Mono.defer(() -> database.sql("""
                        SELECT array_agg(organisation ORDER BY place) AS ids
                          FROM (SELECT CAST(:lead AS uuid) AS organisation, 0 AS place
                                UNION ALL
                                SELECT organisation_id, place FROM consortium_partner
                                 WHERE consortium_id = :consortium AND organisation_id <> :lead) concerned
                        """)
                .bind("lead", proposal.organisationId())
                .bind("consortium", nullable(proposal.plan().consortiumId(), UUID.class))
                .map(row -> ids(row, "ids"))
                .one()
                .flatMap(organisations -> outbox.tell(ProposalMessages.of(change.fact(), organisations)))
                .thenReturn(proposal));
    }

    private static GenericExecuteSpec bind(Proposal proposal, GenericExecuteSpec statement) {
        var plan = proposal.plan();
        return statement
                .bind("id", proposal.id())
                .bind("consortium", nullable(plan.consortiumId(), UUID.class))
                .bind("title", plan.title())
                .bind("programme", nullable(plan.programme()))
                .bind("topic", nullable(plan.topic()))
                .bind("stage", proposal.stage().wire())
                .bind("reachedOn", proposal.reachedOn())
                .bind("requested", nullable(plan.requestedFunding(), BigDecimal.class))
                .bind("granted", nullable(proposal.grantedFunding(), BigDecimal.class))
                .bind("version", proposal.version());
    }

    private static ShownProposal shown(Readable row) {
        var names = texts(row, "deadline_names");
        var days = texts(row, "deadline_days");
        var plan = new Proposal.Plan(
                row.get("consortium_id", UUID.class),
                text(row, "title"),
                row.get("programme", String.class),
                row.get("topic", String.class),
                row.get("requested_funding", BigDecimal.class),
                IntStream.range(0, names.size())
                        .mapToObj(place -> new Proposal.Deadline(names.get(place), LocalDate.parse(days.get(place))))
                        .toList());
        var proposal = new Proposal(
                id(row, "id"),
                id(row, "organisation_id"),
                plan,
                Stage.of(text(row, "stage")),
                Rows.get(row, "reached_on", LocalDate.class),
                row.get("granted_funding", BigDecimal.class),
                number(row, "version"));
        return new ShownProposal(proposal, text(row, "name"), number(row, "support_minutes"));
    }
}
