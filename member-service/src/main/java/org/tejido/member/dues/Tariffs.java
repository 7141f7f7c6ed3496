package org.tejido.member.dues;

import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class Tariffs {

    private static final String COLUMNS = """
            SELECT t.from_year, t.pro_rata, t.entrance, t.source, b.tier, b.kind, b.headcount_from, b.sme_class, b.amount
              FROM tariff t JOIN tariff_band b USING (from_year)
            """;

    private final DatabaseClient database;

    Tariffs(DatabaseClient database) {
        this.database = database;
    }

    /** The one that counts in a year; fails with {@link NotFound} before the first. */
    Mono<Tariff> in(int year) {
        return database.sql(
                        COLUMNS + "WHERE t.from_year = (SELECT max(from_year) FROM tariff WHERE from_year <= :year)")
                .bind("year", year)
                .map(BandRow::of)
                .all()
                .collectList()
                .map(Tariffs::tariffs)
                .filter(found -> !found.isEmpty())
                .map(List::getFirst)
                .switchIfEmpty(Mono.error(() -> new NotFound("tariff", year)));
    }

    /** The latest first. A cluster has a few in its life. */
    Mono<List<Tariff>> all() {
        return database.sql(COLUMNS + "ORDER BY t.from_year DESC")
                .map(BandRow::of)
                .all()
                .collectList()
                .map(Tariffs::tariffs);
    }

    /** Fails with {@link TariffExists}, or with {@link TariffInUse} for a year of which something is charged. */
    Mono<Tariff> add(Tariff tariff, Caller by) {
        return requireUncharged(tariff.fromYear())
                .then(database.sql("""
                                INSERT INTO tariff (from_year, pro_rata, entrance, source, recorded_by)
                                VALUES (:fromYear, :proRata, :entrance, :source, :by)
                                """)
                        .bind("fromYear", tariff.fromYear())
                        .bind("proRata", tariff.proRata().word())
                        .bind("entrance", tariff.entrance())
                        .bind("source", tariff.source())
                        .bind("by", by.name())
                        .then()
                        .onErrorMap(violated("tariff_pkey"), _ -> new TariffExists(tariff.fromYear())))
                .thenMany(Flux.fromIterable(tariff.bands()))
                .concatMap(band -> database.sql("""
                                INSERT INTO tariff_band (from_year, tier, kind, headcount_from, sme_class, amount)
                                VALUES (:fromYear, :tier, :kind, :headcountFrom, :smeClass, :amount)
                                """)
                        .bind("fromYear", tariff.fromYear())
                        .bind("tier", band.tier())
                        .bind("kind", nullable(band.kind()))
                        .bind("headcountFrom", nullable(band.headcountFrom(), Integer.class))
                        .bind("smeClass", nullable(band.smeClass()))
                        .bind("amount", band.amount())
                        .then())
                .then(Mono.just(tariff));
    }

    /** Fails with {@link NotFound}, or with {@link TariffInUse}. */
    Mono<Void> remove(int fromYear) {
        return requireUncharged(fromYear)
                .then(database.sql("DELETE FROM tariff WHERE from_year = :year")
                        .bind("year", fromYear)
                        .fetch()
                        .rowsUpdated())
                .filter(removed -> removed == 1)
                .switchIfEmpty(Mono.error(() -> new NotFound("tariff", fromYear)))
                .then();
    }

    /** Until the transaction ends, nothing is charged: neither this tariff nor a charge can overlook the other. */
    private Mono<Void> requireUncharged(int year) {
        return database.sql("LOCK TABLE dues_charge IN SHARE MODE")
                .then()
                .then(database.sql("SELECT EXISTS (SELECT FROM dues_charge WHERE year >= :year) AS charged")
                        .bind("year", year)
                        .map(row -> Rows.get(row, "charged", Boolean.class))
                        .one())
                .flatMap(charged -> charged ? Mono.error(new TariffInUse(year)) : Mono.empty());
    }

    private static List<Tariff> tariffs(List<BandRow> rows) {
        var byYear = new LinkedHashMap<Integer, List<BandRow>>();
        rows.forEach(row ->
                byYear.computeIfAbsent(row.fromYear, _ -> new ArrayList<>()).add(row));
        return byYear.entrySet().stream().map(Tariffs::tariff).toList();
    }

    private static Tariff tariff(Map.Entry<Integer, List<BandRow>> year) {
        var first = year.getValue().getFirst();
        return new Tariff(
                first.fromYear,
                ProRata.of(first.proRata),
                first.entrance,
                first.source,
                year.getValue().stream().map(BandRow::band).toList());
    }

    private record BandRow(int fromYear, String proRata, BigDecimal entrance, String source, Tariff.Band band) {

        static BandRow of(Readable row) {
            return new BandRow(
                    Rows.get(row, "from_year", Integer.class),
                    text(row, "pro_rata"),
                    Rows.get(row, "entrance", BigDecimal.class),
                    text(row, "source"),
                    new Tariff.Band(
                            text(row, "tier"),
                            row.get("kind", String.class),
                            row.get("headcount_from", Integer.class),
                            row.get("sme_class", String.class),
                            Rows.get(row, "amount", BigDecimal.class)));
        }
    }
}
