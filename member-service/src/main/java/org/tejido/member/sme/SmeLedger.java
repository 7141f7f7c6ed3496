package org.tejido.member.sme;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Gathers what the rule looks at: everybody who is connected with an organisation on a day, and their figures. */
@Repository
class SmeLedger {

    /** How far back a status is followed. */
    private static final int YEARS = 10;

    private static final Set<String> NO_ENTERPRISES = Set.of("university", "public-body");

    private final DatabaseClient database;

    SmeLedger(DatabaseClient database) {
        this.database = database;
    }

    /** Fails with {@link NotFound}. */
    Mono<SmeRecords> of(UUID organisation, LocalDate on) {
        return subject(organisation)
                .switchIfEmpty(Mono.error(() -> new NotFound("organisation", organisation)))
                .flatMap(subject -> stakes(organisation, on).flatMap(stakes -> records(subject, stakes, on)));
    }

    private Mono<SmeRecords> records(Subject subject, List<Stake> stakes, LocalDate on) {
        var all = Stream.concat(
                        Stream.of(subject.id()),
                        stakes.stream().flatMap(stake -> Stream.of(stake.owner(), stake.owned())))
                .distinct()
                .toArray(UUID[]::new);
        return Mono.zip(enterprises(all), figures(all, on.getYear())).map(both -> {
            var names = new HashMap<UUID, String>();
            var outsiders = new HashSet<UUID>();
            both.getT1().forEach(enterprise -> {
                names.put(enterprise.id(), enterprise.name());
                if (enterprise.outside()) {
                    outsiders.add(enterprise.id());
                }
            });
            var figures = new HashMap<UUID, Map<Integer, Figures>>();
            both.getT2().forEach(row -> figures.computeIfAbsent(row.id(), _ -> new HashMap<>())
                    .put(row.year(), row.figures()));
            return new SmeRecords(
                    subject.id(),
                    !NO_ENTERPRISES.contains(subject.kind()),
                    subject.declared(),
                    stakes,
                    names,
                    outsiders,
                    figures);
        });
    }

    private Mono<Subject> subject(UUID organisation) {
        return database.sql("SELECT id, kind, sme FROM organisation WHERE id = :id")
                .bind("id", organisation)
                .map(row -> new Subject(id(row, "id"), text(row, "kind"), row.get("sme", Boolean.class)))
                .one();
    }

    /**
     * Along all holdings, up and down and in circles, but not from an excepted investor down to all others in whom it has
     * invested, and past no public body.
     */
    private Mono<List<Stake>> stakes(UUID organisation, LocalDate on) {
        return database.sql("""
                        WITH RECURSIVE connected (id) AS (
                            SELECT CAST(:organisation AS uuid)
                            UNION
                            SELECT CASE WHEN h.owned = c.id THEN h.owner ELSE h.owned END
                              FROM connected c JOIN holding h ON c.id IN (h.owner, h.owned)
                             WHERE h.since <= :on AND (h.until IS NULL OR h.until > :on) AND h.kind <> 'public-body'
                               AND (h.owned = c.id OR h.kind = 'enterprise' OR h.control OR h.percentage > 50))
                        SELECT h.owner, h.owned, h.percentage, h.control, h.kind
                          FROM holding h
                         WHERE h.since <= :on AND (h.until IS NULL OR h.until > :on)
                           AND (h.owner IN (SELECT id FROM connected) OR h.owned IN (SELECT id FROM connected))
                         ORDER BY h.id
                        """)
                .bind("organisation", organisation)
                .bind("on", on)
                .map(row -> new Stake(
                        id(row, "owner"),
                        id(row, "owned"),
                        Rows.get(row, "percentage", BigDecimal.class),
                        Rows.get(row, "control", Boolean.class),
                        HoldingKind.of(text(row, "kind"))))
                .all()
                .collectList();
    }

    private Mono<List<Enterprise>> enterprises(UUID[] all) {
        return database.sql("""
                        SELECT id, name, false AS outside FROM organisation WHERE id = ANY (:all)
                        UNION ALL
                        SELECT id, name, true FROM outside_enterprise WHERE id = ANY (:all)
                        """)
                .bind("all", all)
                .map(row -> new Enterprise(id(row, "id"), text(row, "name"), Rows.get(row, "outside", Boolean.class)))
                .all()
                .collectList();
    }

    private Mono<List<OfYear>> figures(UUID[] all, int before) {
        return database.sql("""
                        SELECT organisation_id AS id, year, headcount, turnover, balance_total, consolidated
                          FROM yearly_figures WHERE organisation_id = ANY (:all) AND year BETWEEN :from AND :to
                        UNION ALL
                        SELECT enterprise_id, year, headcount, turnover, balance_total, consolidated
                          FROM outside_figures WHERE enterprise_id = ANY (:all) AND year BETWEEN :from AND :to
                        """)
                .bind("all", all)
                .bind("from", before - YEARS)
                .bind("to", before - 1)
                .map(SmeLedger::ofYear)
                .all()
                .collectList();
    }

    private static OfYear ofYear(Readable row) {
        return new OfYear(
                id(row, "id"),
                Rows.get(row, "year", Integer.class),
                new Figures(
                        Rows.get(row, "headcount", BigDecimal.class),
                        row.get("turnover", BigDecimal.class),
                        row.get("balance_total", BigDecimal.class),
                        Rows.get(row, "consolidated", Boolean.class)));
    }

    private record Subject(UUID id, String kind, @Nullable Boolean declared) {}

    private record Enterprise(UUID id, String name, boolean outside) {}

    private record OfYear(UUID id, int year, Figures figures) {}
}
