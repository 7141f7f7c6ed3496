package org.tejido.project.consortium;

import static org.tejido.platform.problem.Constraints.violated;
import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.ids;
import static org.tejido.project.sql.Columns.nullable;
import static org.tejido.project.sql.Columns.number;
import static org.tejido.project.sql.Columns.text;
import static org.tejido.project.sql.Columns.texts;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.tejido.project.call.Task;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** All consortia. To everybody but the partners, the call's owner and the team, there are none. */
@Repository
class Consortia {

    private static final String VISIBLE = """
            SELECT k.id, k.call_id, c.organisation_id AS owner_id, k.stage, k.name, k.programme, k.coordinator_id,
                   k.budget, k.formed_on, k.version, p.partners::text AS partners, p.ids, p.names, p.letters,
                   c.sought_tasks::text AS sought_tasks
              FROM consortium k
              JOIN call c ON c.id = k.call_id
              JOIN LATERAL (SELECT array_agg(q.organisation_id ORDER BY place) AS ids,
                                   jsonb_agg(jsonb_build_object('organisationId', q.organisation_id, 'role', q.role,
                                                                'tasks', q.tasks, 'share', q.share)
                                             ORDER BY place) AS partners,
                                   array_agg(o.name ORDER BY place) AS names,
                                   coalesce(array_agg(q.organisation_id) FILTER (WHERE l.given_at IS NOT NULL),
                                            '{}') AS letters
                              FROM consortium_partner q
                              JOIN organisation o ON o.id = q.organisation_id
                              LEFT JOIN consortium_letter l
                                ON (l.consortium_id, l.organisation_id) = (q.consortium_id, q.organisation_id)
                             WHERE q.consortium_id = k.id) p ON true
             WHERE (:team OR c.organisation_id = ANY(:own) OR p.ids && :own)
            """;

    private static final String CANDIDATES = """
            SELECT o.id, o.kind, o.country, coalesce(o.sme, false) AS sme, %s AS share,
                   (SELECT min(kin::text)::uuid FROM group_of(o.id, :today) kin) AS kin
            """;

    private final DatabaseClient database;
    private final Outbox outbox;
    private final ConsortiumMessages messages;
    private final JsonMapper json;
    private final Clock clock;

    Consortia(DatabaseClient database, Outbox outbox, ConsortiumMessages messages, JsonMapper json, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    Mono<ShownConsortium> show(UUID id, Caller caller) {
        return OnBehalf.seenBy(caller, database.sql(VISIBLE + "AND k.id = :id"))
                .bind("id", id)
                .map(this::shown)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("consortium", id)));
    }

    /** For the call's owner and the team; Forbidden to partners. */
    Mono<Own> getProposed(UUID id, ExpectedVersion expected, Caller caller) {
        return show(id, caller)
                .doOnNext(shown -> caller.requireActsFor(shown.callOrganisationId()))
                .map(shown -> new Own(proposed(shown.consortium(), expected), shown.callOrganisationId()));
    }

    private static Consortium.Proposed proposed(Consortium consortium, ExpectedVersion expected) {
        expected.require(consortium.version(), "consortium", consortium.id());
        return switch (consortium) {
            case Consortium.Proposed proposed -> proposed;
            case Consortium.Formed formed -> throw new WrongStage("consortium", formed.id(), "formed");
        };
    }

    /** The latest first. */
    Mono<Page<ShownConsortium>> find(@Nullable UUID call, PageRequest page, Caller caller) {
        var after = page.after();
        return OnBehalf.seenBy(caller, database.sql(VISIBLE + """
                           AND (CAST(:call AS uuid) IS NULL OR k.call_id = :call)
                           AND (CAST(:after AS uuid) IS NULL OR k.id < :after)
                         ORDER BY k.id DESC
                         LIMIT :rows
                        """))
                .bind("call", nullable(call, UUID.class))
                .bind("after", nullable(after == null ? null : after.id(0), UUID.class))
                .bind("rows", page.limit() + 1)
                .map(this::shown)
                .all()
                .collectList()
                .map(rows -> Page.of(
                        rows, page.limit(), last -> Cursor.of(last.consortium().id())));
    }

    Mono<List<Candidate>> candidates(UUID consortium) {
        return candidates(database.sql(CANDIDATES.formatted("p.share") + """
                          FROM consortium_partner p JOIN organisation o ON o.id = p.organisation_id
                         WHERE p.consortium_id = :consortium
                         ORDER BY p.place
                        """).bind("consortium", consortium));
    }

    /** As they would be if they joined; those alone of whom something is known. */
    Mono<List<Candidate>> prospects(List<UUID> organisations) {
        return candidates(
                database.sql(CANDIDATES.formatted("NULL::numeric") + "FROM organisation o WHERE o.id = ANY(:ids)")
                        .bind("ids", organisations.toArray(UUID[]::new)));
    }

    private Mono<List<Candidate>> candidates(GenericExecuteSpec statement) {
        return statement
                .bind("today", LocalDate.now(clock))
                .map(row -> new Candidate(
                        id(row, "id"),
                        text(row, "kind"),
                        text(row, "country"),
                        Rows.get(row, "sme", Boolean.class),
                        id(row, "kin"),
                        row.get("share", BigDecimal.class)))
                .all()
                .collectList();
    }

    Mono<Consortium.Proposed> add(Change<Consortium.Proposed> change) {
        var bid = change.state().bid();
        return bind(bid, database.sql("""
                        INSERT INTO consortium (id, call_id, stage, name, programme, coordinator_id, budget, version)
                        VALUES (:id, :call, 'proposed', :name, :programme, :coordinator, :budget, 1)
                        """))
                .bind("call", bid.callId())
                .then()
                .onErrorMap(violated("consortium_pkey"), _ -> new ConsortiumAlreadyProposed(bid.id()))
                .then(Mono.defer(() -> addPartners(bid)))
                .then(Mono.defer(() -> outbox.tell(messages.of(change.fact()))))
                .thenReturn(change.state());
    }

    /** Its partners are those of the bid from now on; letters of those who are gone go with them. */
    Mono<Consortium> revise(Change<Consortium> change) {
        var bid = change.state().bid();
        return advanced(bind(bid, database.sql("""
                                UPDATE consortium
                                   SET name = :name, programme = :programme, coordinator_id = :coordinator,
                                       budget = :budget, version = :version
                                 WHERE id = :id AND version = :version - 1
                                """)), change.state())
                .then(execute("DELETE FROM consortium_partner WHERE consortium_id = :id", bid))
                .then(Mono.defer(() -> addPartners(bid)))
                .then(execute("""
                                DELETE FROM consortium_letter l
                                 WHERE consortium_id = :id
                                   AND NOT EXISTS (SELECT FROM consortium_partner p
                                                    WHERE (p.consortium_id, p.organisation_id)
                                                          = (l.consortium_id, l.organisation_id))
                                """, bid))
                .then(tell(change));
    }

    Mono<Consortium> save(Change<Consortium> change) {
        var formedOn = change.state() instanceof Consortium.Formed formed ? formed.formedOn() : null;
        return advanced(
                        database.sql("""
                                UPDATE consortium SET stage = 'formed', formed_on = :formedOn, version = :version
                                 WHERE id = :id AND version = :version - 1
                                """)
                                .bind("id", change.state().id())
                                .bind("formedOn", nullable(formedOn, LocalDate.class)),
                        change.state())
                .then(tell(change));
    }

    /** Nothing but a step further. */
    Mono<Consortium> advance(Change<Consortium> change) {
        return advanced(
                        database.sql(
                                        "UPDATE consortium SET version = :version WHERE id = :id AND version = :version - 1")
                                .bind("id", change.state().id()),
                        change.state())
                .then(tell(change));
    }

    Mono<Void> addLetter(UUID consortium, UUID partner, String letter, UUID account, Instant at) {
        return database.sql("""
                        INSERT INTO consortium_letter (consortium_id, organisation_id, letter, account, given_at)
                        VALUES (:consortium, :partner, :letter, :account, :at)
                        """)
                .bind("consortium", consortium)
                .bind("partner", partner)
                .bind("letter", letter)
                .bind("account", account)
                .bind("at", at)
                .then()
                .onErrorMap(violated("consortium_letter_pkey"), _ -> new LetterGiven(partner));
    }

    /** In the order of the partners. Whoever sees the consortium reads them: look with {@link #show} before. */
    Mono<List<LetterView>> letters(UUID consortium) {
        return database.sql("""
                        SELECT l.organisation_id, o.name, l.letter, l.given_at
                          FROM consortium_letter l
                          JOIN organisation o ON o.id = l.organisation_id
                          JOIN consortium_partner p
                            ON (p.consortium_id, p.organisation_id) = (l.consortium_id, l.organisation_id)
                         WHERE l.consortium_id = :consortium
                         ORDER BY p.place
                        """)
                .bind("consortium", consortium)
                .map(row -> new LetterView(
                        id(row, "organisation_id"),
                        text(row, "name"),
                        text(row, "letter"),
                        Rows.get(row, "given_at", Instant.class)))
                .all()
                .collectList();
    }

    private Mono<Void> addPartners(Consortium.Bid bid) {
        return database.sql("""
                        INSERT INTO consortium_partner (consortium_id, organisation_id, role, tasks, share, place)
                        SELECT :id, partner.organisation, partner.role,
                               ARRAY(SELECT jsonb_array_elements_text(partner.tasks)), partner.share, partner.place
                          FROM ROWS FROM (jsonb_to_recordset(CAST(:partners AS jsonb))
                                              AS (organisation uuid, role text, tasks jsonb, share numeric))
                               WITH ORDINALITY AS partner (organisation, role, tasks, share, place)
                        """)
                .bind("id", bid.id())
                .bind(
                        "partners",
                        json.writeValueAsString(
                                bid.partners().stream().map(PartnerRow::of).toList()))
                .then();
    }

    private Mono<Void> execute(String sql, Consortium.Bid bid) {
        return database.sql(sql).bind("id", bid.id()).then();
    }

    private Mono<Consortium> tell(Change<Consortium> change) {
        return Mono.defer(() -> outbox.tell(messages.of(change.fact()))).thenReturn(change.state());
    }

    private static GenericExecuteSpec bind(Consortium.Bid bid, GenericExecuteSpec statement) {
        return statement
                .bind("id", bid.id())
                .bind("name", bid.name())
                .bind("programme", bid.programme())
                .bind("coordinator", bid.coordinatorId())
                .bind("budget", nullable(bid.budget(), BigDecimal.class));
    }

    private static Mono<Void> advanced(GenericExecuteSpec update, Consortium consortium) {
        return update.bind("version", consortium.version())
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("consortium", consortium.id())))
                .then();
    }

    private ShownConsortium shown(Readable row) {
        var bid = new Consortium.Bid(
                id(row, "id"),
                id(row, "call_id"),
                text(row, "name"),
                text(row, "programme"),
                id(row, "coordinator_id"),
                row.get("budget", BigDecimal.class),
                List.of(json.readValue(text(row, "partners"), Consortium.Partner[].class)));
        var version = number(row, "version");
        var consortium =
                switch (text(row, "stage")) {
                    case "proposed" -> new Consortium.Proposed(bid, version);
                    case "formed" -> new Consortium.Formed(bid, Rows.get(row, "formed_on", LocalDate.class), version);
                    default -> throw new IllegalStateException("Consortium " + bid.id() + " is in an unknown stage.");
                };
        return new ShownConsortium(
                consortium,
                id(row, "owner_id"),
                texts(row, "names"),
                Set.copyOf(ids(row, "letters")),
                List.of(json.readValue(text(row, "sought_tasks"), Task[].class)));
    }

    /** A proposed consortium, and whose call it answers. */
    record Own(Consortium.Proposed proposed, UUID callOwner) {}

    private record PartnerRow(
            UUID organisation,
            String role,
            List<String> tasks,
            @Nullable BigDecimal share) {

        static PartnerRow of(Consortium.Partner partner) {
            return new PartnerRow(partner.organisationId(), partner.role(), partner.tasks(), partner.share());
        }
    }
}
