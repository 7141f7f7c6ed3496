package org.tejido.project.consortium;

import static org.tejido.platform.problem.Constraints.violated;
import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.ids;
import static org.tejido.project.sql.Columns.nullable;
import static org.tejido.project.sql.Columns.number;
import static org.tejido.project.sql.Columns.text;
import static org.tejido.project.sql.Columns.texts;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
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
import reactor.core.publisher.Mono;

/** All consortia. To everybody but the partners, the call's owner and the team, there are none. */
@Repository
class Consortia {

    private static final String VISIBLE = """
            SELECT k.id, k.call_id, c.organisation_id AS owner_id, k.stage, k.name, k.programme, k.coordinator_id,
                   k.formed_on, k.version, p.ids, p.roles, p.names
              FROM consortium k
              JOIN call c ON c.id = k.call_id
              JOIN LATERAL (SELECT array_agg(q.organisation_id ORDER BY place) AS ids,
                                   array_agg(q.role ORDER BY place) AS roles,
                                   array_agg(o.name ORDER BY place) AS names
                              FROM consortium_partner q JOIN organisation o ON o.id = q.organisation_id
                             WHERE q.consortium_id = k.id) p ON true
             WHERE (:team OR c.organisation_id = :own OR :own = ANY(p.ids))
            """;

    private final DatabaseClient database;
    private final Outbox outbox;
    private final ConsortiumMessages messages;

    Consortia(DatabaseClient database, Outbox outbox, ConsortiumMessages messages) {
        this.database = database;
        this.outbox = outbox;
        this.messages = messages;
    }

    Mono<ShownConsortium> show(UUID id, Caller caller) {
        return visible(VISIBLE + "AND k.id = :id", caller)
                .bind("id", id)
                .map(Consortia::shown)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("consortium", id)));
    }

    /** For the call's owner and the team; Forbidden to partners. */
    Mono<Consortium.Proposed> getOwn(UUID id, ExpectedVersion expected, Caller caller) {
        return show(id, caller)
                .doOnNext(shown -> caller.requireActsFor(shown.callOrganisationId()))
                .map(ShownConsortium::consortium)
                .map(consortium -> proposed(consortium, expected));
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
        return visible(VISIBLE + """
                           AND (CAST(:call AS uuid) IS NULL OR k.call_id = :call)
                           AND (CAST(:after AS uuid) IS NULL OR k.id < :after)
                         ORDER BY k.id DESC
                         LIMIT :rows
                        """, caller)
                .bind("call", nullable(call, UUID.class))
                .bind("after", nullable(after == null ? null : after.id(0), UUID.class))
                .bind("rows", page.limit() + 1)
                .map(Consortia::shown)
                .all()
                .collectList()
                .map(rows -> Page.of(
                        rows, page.limit(), last -> Cursor.of(last.consortium().id())));
    }

    Mono<List<Candidate>> candidates(UUID consortium) {
        return database.sql("""
                        SELECT o.id, o.kind, o.country, coalesce(o.sme, false) AS sme
                          FROM consortium_partner p JOIN organisation o ON o.id = p.organisation_id
                         WHERE p.consortium_id = :consortium
                         ORDER BY p.place
                        """)
                .bind("consortium", consortium)
                .map(row -> new Candidate(
                        id(row, "id"), text(row, "kind"), text(row, "country"), Rows.get(row, "sme", Boolean.class)))
                .all()
                .collectList();
    }

    Mono<Consortium.Proposed> add(Change<Consortium.Proposed> change) {
        var bid = change.state().bid();
        return database.sql("""
                        WITH proposed AS (
                            INSERT INTO consortium (id, call_id, stage, name, programme, coordinator_id, version)
                            VALUES (:id, :call, 'proposed', :name, :programme, :coordinator, 1)
                            RETURNING id
                        )
                        INSERT INTO consortium_partner (consortium_id, organisation_id, role, place)
                        SELECT proposed.id, organisation, role, place
                          FROM proposed,
                               unnest(:organisations, :roles) WITH ORDINALITY AS named (organisation, role, place)
                        """)
                .bind("id", bid.id())
                .bind("call", bid.callId())
                .bind("name", bid.name())
                .bind("programme", bid.programme())
                .bind("coordinator", bid.coordinatorId())
                .bind("organisations", ids(bid.partnerIds()))
                .bind(
                        "roles",
                        texts(bid.partners().stream()
                                .map(Consortium.Partner::role)
                                .toList()))
                .then()
                .onErrorMap(violated("consortium_pkey"), _ -> new ConsortiumAlreadyProposed(bid.id()))
                .then(Mono.defer(() -> outbox.tell(messages.of(change.fact()))))
                .thenReturn(change.state());
    }

    Mono<Consortium.Formed> save(Change<Consortium.Formed> change) {
        var formed = change.state();
        return database.sql("""
                        UPDATE consortium SET stage = 'formed', formed_on = :formedOn, version = :version
                         WHERE id = :id AND version = :version - 1
                        """)
                .bind("id", formed.id())
                .bind("formedOn", formed.formedOn())
                .bind("version", formed.version())
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("consortium", formed.id())))
                .flatMap(_ -> outbox.tell(messages.of(change.fact())))
                .thenReturn(formed);
    }

    private DatabaseClient.GenericExecuteSpec visible(String sql, Caller caller) {
        return database.sql(sql).bind("team", caller.isTeam()).bind("own", nullable(caller.organisation(), UUID.class));
    }

    private static ShownConsortium shown(Readable row) {
        var organisations = ids(row, "ids");
        var roles = texts(row, "roles");
        var bid = new Consortium.Bid(
                id(row, "id"),
                id(row, "call_id"),
                text(row, "name"),
                text(row, "programme"),
                id(row, "coordinator_id"),
                IntStream.range(0, organisations.size())
                        .mapToObj(place -> new Consortium.Partner(organisations.get(place), roles.get(place)))
                        .toList());
        var version = number(row, "version");
        var consortium =
                switch (text(row, "stage")) {
                    case "proposed" -> new Consortium.Proposed(bid, version);
                    case "formed" -> new Consortium.Formed(bid, Rows.get(row, "formed_on", LocalDate.class), version);
                    default -> throw new IllegalStateException("Consortium " + bid.id() + " is in an unknown stage.");
                };
        return new ShownConsortium(consortium, id(row, "owner_id"), texts(row, "names"));
    }
}
