package org.tejido.project.call;

import static org.tejido.platform.problem.Constraints.violated;
import static org.tejido.project.sql.Columns.ids;
import static org.tejido.project.sql.Columns.nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All calls for collaborators. Who may not see a call is told that there is none. */
@Repository
public class Calls {

    /**
     * A draft is its owner's and the team's; an open call everybody's; a closed one for whoever has signed in. Who is
     * excluded sees none, and does not find out by looking without a name: a call that excludes somebody is for members. To be
     * bound: {@code team}, {@code own}, {@code signedIn}.
     */
    public static final String VISIBLE = """
            (:team OR c.organisation_id = ANY(:own)
             OR (c.stage = 'open' OR (c.stage = 'closed' AND :signedIn))
                AND (cardinality(c.excluded) = 0
                     OR (CAST(:own AS uuid[]) IS NOT NULL
                         AND NOT EXISTS (SELECT FROM unnest(c.excluded) e WHERE stands_for(e) = ANY(:own)))))
            """;

    /**
     * Open calls that the organisation whose member looks could answer: of members, before their deadline, and neither its own nor
     * of its group, in which it would be no partner. That of the group which is anonymous is among them: silence would
     * say whose it is. To be bound: what {@link #VISIBLE} wants, and {@code today}.
     */
    public static final String ANSWERABLE = """
            (c.stage = 'open' AND c.deadline >= :today
             AND (CAST(:own AS uuid[]) IS NULL
                  OR c.organisation_id <> ALL (:own)
                     AND (c.anonymous
                          OR c.organisation_id <> ALL (ARRAY(SELECT group_of(one, :today) FROM unnest(:own) one))))
             AND EXISTS (SELECT FROM collaborator k WHERE k.id = stands_for(c.organisation_id) AND k.open)
             AND
            """ + VISIBLE + ")\n";

    private static final Set<String> STAGES = Set.of("draft", "open", "closed");

    private final DatabaseClient database;
    private final Outbox outbox;
    private final Clock clock;

    Calls(DatabaseClient database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Fails with {@link NotFound} where there is none that the caller may see. */
    public Mono<Call> get(UUID id, Caller caller) {
        return show(id, caller).map(ShownCall::call);
    }

    /** Fails with {@link WrongStage} where the call is no longer, or not yet, open. */
    public Mono<Call.Open> getOpen(UUID id, Caller caller) {
        return get(id, caller).map(call -> in(Call.Open.class, call));
    }

    /** Whether for that organisation there is no such call. */
    public Mono<Boolean> excludes(UUID id, UUID organisation) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM call c, unnest(c.excluded) e
                                        WHERE c.id = :id AND stands_for(e) = stands_for(:organisation)) AS excluded
                        """)
                .bind("id", id)
                .bind("organisation", organisation)
                .map(row -> Rows.get(row, "excluded", Boolean.class))
                .one();
    }

    /** For its owner and the team; Forbidden to others who see it. */
    public Mono<Call> getOwn(UUID id, Caller caller) {
        return get(id, caller).doOnNext(call -> caller.requireActsFor(call.organisationId()));
    }

    <C extends Call> Mono<C> getOwn(UUID id, Class<C> stage, ExpectedVersion expected, Caller caller) {
        return getOwn(id, caller)
                .doOnNext(call -> expected.require(call.version(), "call", id))
                .map(call -> in(stage, call));
    }

    private static <C extends Call> C in(Class<C> stage, Call call) {
        if (!stage.isInstance(call)) {
            throw new WrongStage("call", call.id(), CallRow.stage(call));
        }
        return stage.cast(call);
    }

    Mono<ShownCall> show(UUID id, Caller caller) {
        return visible(CallRow.COLUMNS + "WHERE c.id = :id AND " + VISIBLE, caller)
                .bind("id", id)
                .map(CallRow::shown)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("call", id)));
    }

    /** The nearest deadline first. A call counts as open until its deadline, and while its owner is a member. */
    Mono<Page<ShownCall>> find(Filter filter, PageRequest page, Caller caller) {
        var after = page.after();
        return visible(CallRow.COLUMNS + "WHERE " + VISIBLE + """
                           AND (CAST(:stage AS text) IS NULL OR c.stage = :stage)
                           AND (c.stage <> 'open' OR :team OR c.organisation_id = ANY(:own) OR (c.deadline >= :today
                                AND EXISTS (SELECT FROM collaborator k WHERE k.id = stands_for(c.organisation_id) AND k.open)))
                           AND (CAST(:organisation AS uuid) IS NULL OR c.organisation_id = :organisation
                                AND (NOT c.anonymous OR :team OR c.organisation_id = ANY(:own)))
                           AND (CAST(:kind AS text) IS NULL OR c.kind = :kind)
                           AND (CAST(:country AS text) IS NULL OR :country = ANY(c.sought_countries))
                           AND (CAST(:programme AS text) IS NULL OR c.programme = :programme)
                           AND (CAST(:query AS text) IS NULL
                                OR call_words(c.title, c.abstract, c.description, c.advantages)
                                   @@ (websearch_to_tsquery('english', unaccent(:query))
                                       || websearch_to_tsquery('spanish', unaccent(:query))))
                           AND (CAST(:after AS uuid) IS NULL OR (c.deadline, c.id) > (:afterDeadline, :after))
                         ORDER BY c.deadline, c.id
                         LIMIT :rows
                        """, caller)
                .bind("stage", nullable(filter.stage()))
                .bind("today", LocalDate.now(clock))
                .bind("organisation", nullable(filter.organisation(), UUID.class))
                .bind("kind", nullable(filter.kind()))
                .bind("country", nullable(filter.country()))
                .bind("programme", nullable(filter.programme()))
                .bind("query", nullable(filter.query()))
                .bind("afterDeadline", nullable(after == null ? null : after.date(0), LocalDate.class))
                .bind("after", nullable(after == null ? null : after.id(1), UUID.class))
                .bind("rows", page.limit() + 1)
                .map(CallRow::shown)
                .all()
                .collectList()
                .map(rows -> Page.of(
                        rows,
                        page.limit(),
                        last -> Cursor.of(
                                last.call().brief().deadline(), last.call().id())));
    }

    /** What that organisation could answer, as its people see it, whoever of them or of the team asks: the nearest deadline first. */
    public Flux<Call> answerableBy(UUID organisation, Caller caller, int atMost) {
        var own = Objects.requireNonNullElse(OnBehalf.allOwn(caller), List.of(organisation));
        return database.sql(CallRow.COLUMNS + "WHERE " + ANSWERABLE + "ORDER BY c.deadline, c.id LIMIT :rows")
                .bind("own", ids(own))
                .bind("team", false)
                .bind("signedIn", true)
                .bind("today", LocalDate.now(clock))
                .bind("rows", atMost)
                .map(CallRow::shown)
                .all()
                .map(ShownCall::call);
    }

    Mono<Call.Draft> add(Change<Call.Draft> change) {
        var draft = change.state();
        return CallRow.bind(draft, database.sql("""
                        INSERT INTO call (id, organisation_id, stage, kind, title, abstract, description, advantages,
                                          readiness_level, ip_status, ip_comment, programme, deadline, sought_kinds,
                                          sought_countries, sought_expertise, sought_roles, sought_tasks, anonymous,
                                          excluded, confidential, contact_name, contact_email, published_on, closed_on,
                                          version)
                        VALUES (:id, :organisation, :stage, :kind, :title, :abstract, :description, :advantages,
                                :readiness, :ipStatus, :ipComment, :programme, :deadline, :kinds,
                                :countries, :expertise, :roles, CAST(:tasks AS jsonb), :anonymous,
                                :excluded, :confidential, :contactName, :contactEmail, :publishedOn, :closedOn,
                                :version)
                        """))
                .bind("organisation", draft.organisationId())
                .then()
                .onErrorMap(violated("call_pkey"), _ -> new CallAlreadyDrafted(draft.id()))
                .then(Mono.defer(() -> outbox.tell(CallMessages.of(change.fact()))))
                .thenReturn(draft);
    }

    <C extends Call> Mono<C> save(Change<C> change) {
        var call = change.state();
        return CallRow.bind(call, database.sql("""
                        UPDATE call
                           SET stage = :stage, kind = :kind, title = :title, abstract = :abstract,
                               description = :description, advantages = :advantages, readiness_level = :readiness,
                               ip_status = :ipStatus, ip_comment = :ipComment, programme = :programme,
                               deadline = :deadline, sought_kinds = :kinds, sought_countries = :countries,
                               sought_expertise = :expertise, sought_roles = :roles,
                               sought_tasks = CAST(:tasks AS jsonb), anonymous = :anonymous, excluded = :excluded,
                               confidential = :confidential, contact_name = :contactName,
                               contact_email = :contactEmail, published_on = :publishedOn, closed_on = :closedOn,
                               version = :version
                         WHERE id = :id AND version = :version - 1
                        """))
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("call", call.id())))
                .flatMap(_ -> outbox.tell(CallMessages.of(change.fact())))
                .thenReturn(call);
    }

    private DatabaseClient.GenericExecuteSpec visible(String sql, Caller caller) {
        return OnBehalf.seenBy(caller, database.sql(sql)).bind("signedIn", !caller.isAnonymous());
    }

    record Filter(
            @Nullable String stage,
            @Nullable UUID organisation,
            @Nullable String kind,
            @Nullable String country,
            @Nullable String programme,
            @Nullable String query) {

        Filter {
            if (stage != null && !STAGES.contains(stage)) {
                throw new Malformed("stage-unknown", "A call is draft, open or closed.");
            }
            if (kind != null && CallKind.find(kind).isEmpty()) {
                throw new Malformed("kind-unknown", "A call is one of " + CallKind.all() + ".");
            }
        }
    }
}
