package org.tejido.member.sme;

import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.history.History;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** What organisations were in their accounting years; how many people they had is said nowhere else. */
@Repository
public class YearlyFigures {

    private final DatabaseClient database;
    private final History history;

    YearlyFigures(DatabaseClient database, History history) {
        this.database = database;
        this.history = history;
    }

    /**
     * The headcount alone, whatever else is known of the year. Fails with {@link NotFound}, or where accounts have told it.
     *
     * @param headcount 0 to 10,000,000
     */
    public Mono<Void> declareHeadcount(UUID organisation, int year, int headcount, Caller by) {
        return database.sql("""
                        INSERT INTO yearly_figures AS known (organisation_id, year, headcount, source, declared_by)
                        VALUES (:organisation, :year, :headcount, 'declared', :by)
                        ON CONFLICT (organisation_id, year) DO UPDATE
                           SET headcount = excluded.headcount, declared_by = excluded.declared_by, declared_at = now()
                         WHERE :team OR known.source <> 'accounts'
                        """)
                .bind("organisation", organisation)
                .bind("year", year)
                .bind("headcount", headcount)
                .bind("by", by.name())
                .bind("team", by.isTeam())
                .fetch()
                .rowsUpdated()
                .onErrorMap(
                        violated("yearly_figures_organisation_id_fkey"),
                        _ -> new NotFound("organisation", organisation))
                .flatMap(YearlyFigures::requireWritten);
    }

    /** Takes the place of what was known of the year; fails as above. */
    Mono<Void> declare(UUID organisation, int year, Figures figures, String source, Caller by) {
        return database.sql("""
                        INSERT INTO yearly_figures AS known (organisation_id, year, headcount, turnover, balance_total,
                                                             consolidated, source, declared_by)
                        VALUES (:id, :year, :headcount, :turnover, :balanceTotal, :consolidated, :source, :by)
                        ON CONFLICT (organisation_id, year) DO UPDATE
                           SET headcount = excluded.headcount, turnover = excluded.turnover,
                               balance_total = excluded.balance_total, consolidated = excluded.consolidated,
                               source = excluded.source, declared_by = excluded.declared_by, declared_at = now()
                         WHERE :team OR known.source <> 'accounts'
                        """)
                .bind("id", organisation)
                .bind("year", year)
                .bind("headcount", figures.headcount())
                .bind("turnover", nullable(figures.turnover(), BigDecimal.class))
                .bind("balanceTotal", nullable(figures.balanceTotal(), BigDecimal.class))
                .bind("consolidated", figures.consolidated())
                .bind("source", source)
                .bind("by", by.name())
                .bind("team", by.isTeam())
                .fetch()
                .rowsUpdated()
                .onErrorMap(
                        violated("yearly_figures_organisation_id_fkey"),
                        _ -> new NotFound("organisation", organisation))
                .flatMap(YearlyFigures::requireWritten)
                .then(Mono.defer(() -> history.write(
                        organisation,
                        "member.figures.declared",
                        organisation,
                        year,
                        Map.of("year", String.valueOf(year)),
                        "/api/organisations/%s/yearly-figures".formatted(organisation))));
    }

    /** The latest year first; fails with {@link NotFound} where there is no such organisation. */
    Mono<List<SmeViews.FiguresView>> of(UUID organisation) {
        return database.sql("""
                        SELECT f.year, f.headcount, f.turnover, f.balance_total, f.consolidated, f.source,
                               f.declared_by, f.declared_at
                          FROM organisation o LEFT JOIN yearly_figures f ON f.organisation_id = o.id
                         WHERE o.id = :organisation ORDER BY f.year DESC
                        """)
                .bind("organisation", organisation)
                .map(row -> Optional.ofNullable(row.get("year", Integer.class)).map(year -> view(row, year)))
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .switchIfEmpty(Mono.error(() -> new NotFound("organisation", organisation)))
                .map(rows -> rows.stream().flatMap(Optional::stream).toList());
    }

    static SmeViews.FiguresView view(Readable row, int year) {
        return new SmeViews.FiguresView(
                year,
                Rows.get(row, "headcount", BigDecimal.class),
                row.get("turnover", BigDecimal.class),
                row.get("balance_total", BigDecimal.class),
                Rows.get(row, "consolidated", Boolean.class),
                text(row, "source"),
                text(row, "declared_by"),
                Rows.get(row, "declared_at", Instant.class));
    }

    private static Mono<Void> requireWritten(long written) {
        return written == 1 ? Mono.empty() : Mono.error(new FiguresAreTheTeams());
    }
}
