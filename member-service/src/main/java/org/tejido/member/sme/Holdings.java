package org.tejido.member.sme;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.history.History;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** Who owns whom. Each holding is a line in the histories of those of its two sides that are ours. */
@Repository
class Holdings {

    private static final String COLUMNS = """
            SELECT h.id, h.owner_organisation, h.owner_outsider, h.owned_organisation, h.owned_outsider, h.percentage,
                   h.control, h.kind, h.since, h.until, h.version,
                   coalesce(oo.name, ox.name) AS owner_name, coalesce(wo.name, wx.name) AS owned_name
              FROM holding h
              LEFT JOIN organisation oo ON oo.id = h.owner_organisation
              LEFT JOIN outside_enterprise ox ON ox.id = h.owner_outsider
              LEFT JOIN organisation wo ON wo.id = h.owned_organisation
              LEFT JOIN outside_enterprise wx ON wx.id = h.owned_outsider
            """;

    private final DatabaseClient database;
    private final History history;

    Holdings(DatabaseClient database, History history) {
        this.database = database;
        this.history = history;
    }

    /** With the names of both sides. */
    record Named(Holding holding, String owner, String owned) {}

    /** Fails with {@link NotFound}. */
    Mono<Named> get(UUID id) {
        return database.sql(COLUMNS + "WHERE h.id = :id")
                .bind("id", id)
                .map(Holdings::named)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("holding", id)));
    }

    /** As the caller has read it; fails with {@link NotFound} or {@link StaleVersion}. */
    Mono<Named> get(UUID id, ExpectedVersion expected) {
        return get(id).doOnNext(named -> expected.require(named.holding().version(), "holding", id));
    }

    /** In which it is owner or owned, the latest first; fails with {@link NotFound} where there is no such organisation. */
    Mono<List<Named>> of(UUID organisation) {
        return requireKnown(organisation)
                .thenMany(database.sql(COLUMNS + """
                                WHERE h.owner = :organisation OR h.owned = :organisation
                                ORDER BY h.since DESC, h.id
                                """)
                        .bind("organisation", organisation)
                        .map(Holdings::named)
                        .all())
                .collectList();
    }

    /** Whoever writes down another holding in the same enterprise waits; fails with {@link HoldingsExceedWhole}. */
    Mono<Void> add(Holding holding, Caller by) {
        return database.sql("SELECT pg_advisory_xact_lock(hashtextextended('holding in ' || :owned, 0))")
                .bind("owned", holding.owned().id().toString())
                .fetch()
                .rowsUpdated()
                .then(insert(holding, by))
                .then(requireWhole(holding))
                .then(Mono.defer(() -> get(holding.id())))
                .flatMap(named -> tell(named, "member.holding.taken", "member.holding.given"));
    }

    /** Fails with {@link StaleVersion}. */
    Mono<Void> save(Named named, Holding ended) {
        return database.sql(
                        "UPDATE holding SET until = :until, version = :version WHERE id = :id AND version = :version - 1")
                .bind("until", nullable(ended.until(), LocalDate.class))
                .bind("version", ended.version())
                .bind("id", ended.id())
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("holding", ended.id())))
                .then(tell(
                        new Named(ended, named.owner(), named.owned()),
                        "member.holding.taken-ended",
                        "member.holding.given-ended"));
    }

    private Mono<Void> insert(Holding holding, Caller by) {
        return database.sql("""
                        INSERT INTO holding (id, owner_organisation, owner_outsider, owned_organisation, owned_outsider,
                                             percentage, control, kind, since, until, version, recorded_by)
                        VALUES (:id, :ownerOrganisation, :ownerOutsider, :ownedOrganisation, :ownedOutsider,
                                :percentage, :control, :kind, :since, :until, :version, :by)
                        """)
                .bind("id", holding.id())
                .bind("ownerOrganisation", nullable(holding.owner().organisationId(), UUID.class))
                .bind("ownerOutsider", nullable(holding.owner().enterpriseId(), UUID.class))
                .bind("ownedOrganisation", nullable(holding.owned().organisationId(), UUID.class))
                .bind("ownedOutsider", nullable(holding.owned().enterpriseId(), UUID.class))
                .bind("percentage", holding.percentage())
                .bind("control", holding.control())
                .bind("kind", holding.kind().word())
                .bind("since", holding.since())
                .bind("until", nullable(holding.until(), LocalDate.class))
                .bind("version", holding.version())
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("holding_pkey"), _ -> new HoldingExists(holding.id()))
                .onErrorMap(violated("holding_owner_organisation_fkey"), _ -> unknown(holding.owner()))
                .onErrorMap(violated("holding_owner_outsider_fkey"), _ -> unknown(holding.owner()))
                .onErrorMap(violated("holding_owned_organisation_fkey"), _ -> unknown(holding.owned()))
                .onErrorMap(violated("holding_owned_outsider_fkey"), _ -> unknown(holding.owned()));
    }

    /** On the days that a holding begins, which are those on which the most can be owned. */
    private Mono<Void> requireWhole(Holding holding) {
        return database.sql("""
                        SELECT EXISTS (
                            SELECT FROM holding day JOIN holding h
                                ON h.owned = day.owned AND h.since <= day.since AND (h.until IS NULL OR h.until > day.since)
                             WHERE day.owned = :owned AND day.since >= :since
                             GROUP BY day.id HAVING sum(h.percentage) > 100) AS exceeded
                        """)
                .bind("owned", holding.owned().id())
                .bind("since", holding.since())
                .map(row -> Rows.get(row, "exceeded", Boolean.class))
                .one()
                .flatMap(exceeded -> exceeded ? Mono.error(new HoldingsExceedWhole()) : Mono.empty());
    }

    private Mono<Void> tell(Named named, String toOwner, String toOwned) {
        var holding = named.holding();
        return tell(named, toOwner, holding.owner().organisationId(), named.owned())
                .then(tell(named, toOwned, holding.owned().organisationId(), named.owner()));
    }

    private Mono<Void> tell(Named named, String kind, @Nullable UUID organisation, String counterpart) {
        if (organisation == null) {
            return Mono.empty();
        }
        var holding = named.holding();
        var day = holding.until() == null || !kind.endsWith("ended") ? holding.since() : holding.until();
        return history.write(
                organisation,
                kind,
                holding.id(),
                holding.version(),
                Map.of(
                        "counterpart", counterpart,
                        "percentage", SmeStatus.percent(holding.percentage()),
                        "on", day.toString()),
                "/api/organisations/%s/holdings".formatted(organisation));
    }

    private Mono<Void> requireKnown(UUID organisation) {
        return database.sql("SELECT id FROM organisation WHERE id = :organisation")
                .bind("organisation", organisation)
                .fetch()
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("organisation", organisation)))
                .then();
    }

    private static NotFound unknown(SmeForms.Side side) {
        return new NotFound(side.organisationId() == null ? "outside-enterprise" : "organisation", side.id());
    }

    private static Named named(Readable row) {
        return new Named(
                new Holding(
                        id(row, "id"),
                        new SmeForms.Side(
                                row.get("owner_organisation", UUID.class), row.get("owner_outsider", UUID.class)),
                        new SmeForms.Side(
                                row.get("owned_organisation", UUID.class), row.get("owned_outsider", UUID.class)),
                        Rows.get(row, "percentage", BigDecimal.class),
                        Rows.get(row, "control", Boolean.class),
                        HoldingKind.of(text(row, "kind")),
                        day(row, "since"),
                        row.get("until", LocalDate.class),
                        number(row, "version")),
                text(row, "owner_name"),
                text(row, "owned_name"));
    }
}
