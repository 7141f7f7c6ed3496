package org.tejido.member.sme;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** Enterprises that are known as owners or as owned alone. */
@Repository
class OutsideEnterprises {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DatabaseClient database;

    OutsideEnterprises(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(UUID id, SmeForms.NewEnterprise form, Caller by) {
        return database.sql("""
                        INSERT INTO outside_enterprise (id, name, country, recorded_by)
                        VALUES (:id, :name, :country, :by)
                        """)
                .bind("id", id)
                .bind("name", form.name().strip())
                .bind("country", form.country())
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("outside_enterprise_pkey"), _ -> new OutsideEnterpriseExists(id));
    }

    /** Takes the place of what was known of the year; fails with {@link NotFound}. */
    Mono<Void> declare(UUID enterprise, int year, Figures figures, String source, Caller by) {
        return database.sql("""
                        INSERT INTO outside_figures (enterprise_id, year, headcount, turnover, balance_total,
                                                     consolidated, source, declared_by)
                        VALUES (:id, :year, :headcount, :turnover, :balanceTotal, :consolidated, :source, :by)
                        ON CONFLICT (enterprise_id, year) DO UPDATE
                           SET headcount = excluded.headcount, turnover = excluded.turnover,
                               balance_total = excluded.balance_total, consolidated = excluded.consolidated,
                               source = excluded.source, declared_by = excluded.declared_by, declared_at = now()
                        """)
                .bind("id", enterprise)
                .bind("year", year)
                .bind("headcount", figures.headcount())
                .bind("turnover", nullable(figures.turnover(), BigDecimal.class))
                .bind("balanceTotal", nullable(figures.balanceTotal(), BigDecimal.class))
                .bind("consolidated", figures.consolidated())
                .bind("source", source)
                .bind("by", by.name())
                .then()
                .onErrorMap(
                        violated("outside_figures_enterprise_id_fkey"),
                        _ -> new NotFound("outside-enterprise", enterprise));
    }

    /** By name. */
    Mono<Page<SmeViews.EnterpriseView>> list(PageRequest page) {
        var after = page.after();
        return database.sql("""
                        SELECT id, name, country FROM outside_enterprise
                         WHERE (name, id) > (:afterName, :afterId) ORDER BY name, id LIMIT :rows
                        """)
                .bind("afterName", after == null ? "" : Columns.text(after, 0))
                .bind("afterId", after == null ? BEFORE_ALL : after.id(1))
                .bind("rows", page.limit() + 1)
                .map(row -> new SmeViews.EnterpriseView(id(row, "id"), text(row, "name"), text(row, "country")))
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), view -> Cursor.of(view.name(), view.enterpriseId())));
    }
}
