package org.tejido.member.renewal;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.history.History;
import org.tejido.member.kind.KindSql;
import org.tejido.member.kind.MemberKind;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class Renewals {

    private static final String RENEWABLE = """
            SELECT m.id, m.organisation_id, o.name, m.version, m.stage NOT IN ('active', 'suspended', 'ended') AS disputed,
                   m.ended_on, k.code AS kind, k.renewal, k.reminder_days, k.grace_days, k.entrance_again,
                   r.year IS NOT NULL AS renewed, a.year IS NOT NULL AS reminded
              FROM membership m
              JOIN organisation o ON o.id = m.organisation_id
              CROSS JOIN LATERAL %s k
              LEFT JOIN membership_renewal r ON r.membership_id = m.id AND r.year = :year
              LEFT JOIN membership_renewal_reminder a ON a.membership_id = m.id AND a.year = :year
             WHERE m.admitted_on < make_date(:year, 1, 1) AND (m.ended_on IS NULL OR m.ended_on > :today)
            """.formatted(KindSql.textOn("make_date(:year, 1, 1)"));

    private final DatabaseClient database;
    private final History history;

    Renewals(DatabaseClient database, History history) {
        this.database = database;
        this.history = history;
    }

    /** A year for which a membership was renewed. */
    record Renewed(int year, String how, LocalDate on) {}

    /** All whose kind goes on from year to year. Members of a cluster are hundreds. */
    Mono<List<Renewable>> before(int year, LocalDate today) {
        return database.sql(RENEWABLE + " AND k.renewal <> 'open' ORDER BY o.name, m.id")
                .bind("year", year)
                .bind("today", today)
                .map(row -> renewable(row, year))
                .all()
                .collectList();
    }

    /** One of them, for itself and the team, held until the transaction ends; fails with {@link NotFound}. */
    Mono<Renewable> before(int year, LocalDate today, UUID membership, Caller caller) {
        return database.sql(RENEWABLE + " AND m.id = :membership FOR NO KEY UPDATE OF m")
                .bind("year", year)
                .bind("today", today)
                .bind("membership", membership)
                .map(row -> renewable(row, year))
                .one()
                .filter(renewable -> caller.actsFor(renewable.organisation()))
                .switchIfEmpty(Mono.error(() -> new NotFound("membership", membership)));
    }

    /** Fails with {@link RenewedAlready}. */
    Mono<Void> add(Renewable it, MemberKind.Renewal how, LocalDate today, Caller by) {
        return database.sql("""
                        INSERT INTO membership_renewal (membership_id, year, how, renewed_on, recorded_by)
                        VALUES (:membership, :year, :how, :on, :by)
                        """)
                .bind("membership", it.membership())
                .bind("year", it.year())
                .bind("how", how.word())
                .bind("on", today)
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("membership_renewal_pkey"), _ -> new RenewedAlready(it.year()))
                .then(Mono.defer(() -> history.write(
                        it.organisation(),
                        "member.membership.renewed",
                        it.membership(),
                        it.year(),
                        Map.of("membershipId", it.membership().toString(), "year", Integer.toString(it.year())),
                        "/api/memberships/%s/renewals".formatted(it.membership()))));
    }

    Mono<Void> noteReminder(Renewable it, UUID task) {
        return database.sql("""
                        INSERT INTO membership_renewal_reminder (membership_id, year, task_id)
                        VALUES (:membership, :year, :task)
                        """)
                .bind("membership", it.membership())
                .bind("year", it.year())
                .bind("task", task)
                .then();
    }

    /** The latest first, for the organisation concerned and the team; fails with {@link NotFound}. */
    Mono<List<Renewed>> of(UUID membership, Caller caller) {
        return database.sql("SELECT organisation_id FROM membership WHERE id = :id")
                .bind("id", membership)
                .map(row -> id(row, "organisation_id"))
                .one()
                .filter(caller::actsFor)
                .switchIfEmpty(Mono.error(() -> new NotFound("membership", membership)))
                .thenMany(database.sql("""
                                SELECT year, how, renewed_on FROM membership_renewal
                                 WHERE membership_id = :id ORDER BY year DESC
                                """)
                        .bind("id", membership)
                        .map(row -> new Renewed(
                                Rows.get(row, "year", Integer.class), text(row, "how"), day(row, "renewed_on")))
                        .all())
                .collectList();
    }

    private static Renewable renewable(Readable row, int year) {
        return new Renewable(
                id(row, "id"),
                id(row, "organisation_id"),
                text(row, "name"),
                number(row, "version"),
                Rows.get(row, "disputed", Boolean.class),
                row.get("ended_on", LocalDate.class),
                text(row, "kind"),
                new MemberKind.Term(
                        MemberKind.Renewal.of(text(row, "renewal")),
                        Rows.get(row, "reminder_days", Integer.class),
                        Rows.get(row, "grace_days", Integer.class),
                        Rows.get(row, "entrance_again", Boolean.class)),
                year,
                Rows.get(row, "renewed", Boolean.class),
                Rows.get(row, "reminded", Boolean.class));
    }
}
