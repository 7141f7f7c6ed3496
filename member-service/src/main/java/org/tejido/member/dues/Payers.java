package org.tejido.member.dues;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.kind.KindSql;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Memberships, as those who pay for a year. */
@Repository
class Payers {

    private static final String COLUMNS = """
            SELECT m.id, m.organisation_id, m.tier, m.since, m.ended_on, CAST(floor(h.headcount) AS integer) AS headcount,
                   k.code AS kind, k.pays_dues,
                   k.entrance_again OR NOT EXISTS (
                       SELECT FROM membership former
                        WHERE former.organisation_id = m.organisation_id AND former.ended_on <= m.since) AS entrance
              FROM membership m
              CROSS JOIN LATERAL %s k
              LEFT JOIN yearly_figures h ON h.organisation_id = m.organisation_id AND h.year = :year
             WHERE m.admitted_on IS NOT NULL
            """.formatted(KindSql.textOn("greatest(m.since, make_date(:year, 1, 1))"));

    private final DatabaseClient database;

    Payers(DatabaseClient database) {
        this.database = database;
    }

    /** Somebody who pays. */
    record Known(UUID membership, UUID organisation, Payer payer) {

        Known of(Payer seen) {
            return new Known(membership, organisation, seen);
        }
    }

    /** For the organisation concerned and the team; fails with {@link NotFound}, as for an application not yet admitted. */
    Mono<Known> payer(UUID membership, int year, Caller caller) {
        return database.sql(COLUMNS + "   AND m.id = :membership")
                .bind("year", year)
                .bind("membership", membership)
                .map(Payers::known)
                .one()
                .filter(known -> caller.actsFor(known.organisation()))
                .switchIfEmpty(Mono.error(() -> new NotFound("membership", membership)));
    }

    /** All who have something to pay for a year and have not been charged for it. */
    Mono<List<Known>> uncharged(int year) {
        return database.sql(COLUMNS + """
                           AND m.since < make_date(:year + 1, 1, 1)
                           AND (m.ended_on IS NULL OR m.ended_on > make_date(:year, 1, 1))
                           AND NOT EXISTS (SELECT FROM dues_charge c WHERE c.membership_id = m.id AND c.year = :year)
                         ORDER BY m.id
                        """)
                .bind("year", year)
                .map(Payers::known)
                .all()
                .collectList();
    }

    /** All who had something to pay for a year, charged or not. */
    Mono<List<Known>> of(int year) {
        return database.sql(COLUMNS + """
                           AND m.since < make_date(:year + 1, 1, 1)
                           AND (m.ended_on IS NULL OR m.ended_on > make_date(:year, 1, 1))
                        """)
                .bind("year", year)
                .map(Payers::known)
                .all()
                .collectList();
    }

    /** Fails with {@link DuesCharged}. */
    Mono<Void> requireUncharged(UUID organisation, int year) {
        return database.sql("SELECT 1 FROM dues_charge WHERE organisation_id = :organisation AND year = :year LIMIT 1")
                .bind("organisation", organisation)
                .bind("year", year)
                .fetch()
                .one()
                .flatMap(_ -> Mono.error(new DuesCharged(year)));
    }

    private static Known known(Readable row) {
        return new Known(
                id(row, "id"),
                id(row, "organisation_id"),
                new Payer(
                        text(row, "tier"),
                        row.get("headcount", Integer.class),
                        day(row, "since"),
                        row.get("ended_on", LocalDate.class),
                        new Payer.Kind(
                                text(row, "kind"),
                                Rows.get(row, "pays_dues", Boolean.class),
                                Rows.get(row, "entrance", Boolean.class))));
    }
}
