package org.tejido.member.dues;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.history.History;
import org.tejido.member.sql.Columns;
import org.tejido.member.statutes.Statutes;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Who is due for which step, by the days of the statutes; what follows is the team's decision. */
@Repository
class Dunning {

    /**
     * Steps of a day: of those who owe, the reminder that has not been sent, or a suspension; of the suspended who owe nothing
     * any more, the resumption.
     */
    private static final String STEPS = """
            SELECT s.*, o.name FROM (
                SELECT c.membership_id, c.organisation_id, m.version, c.year, c.due_on, c.amount - owed.paid AS open,
                       CASE WHEN CAST(:day AS date) - c.due_on >= :suspensionDays THEN 'suspension' ELSE 'reminder' END AS step,
                       owed.reminded + 1 AS number
                  FROM dues_charge c
                  JOIN membership m ON m.id = c.membership_id AND m.stage = 'active'
                  JOIN LATERAL (
                      SELECT (SELECT coalesce(sum(p.amount), 0) FROM dues_payment p
                               WHERE p.membership_id = c.membership_id AND p.year = c.year AND p.paid_on <= :day) AS paid,
                             (SELECT count(*) FROM dues_reminder r
                               WHERE r.membership_id = c.membership_id AND r.year = c.year AND r.reminded_on <= :day) AS reminded,
                             (SELECT count(*) FROM unnest(:reminderDays) days
                               WHERE CAST(:day AS date) - c.due_on >= days) AS asked) owed ON true
                 WHERE c.due_on < :day AND c.amount > owed.paid
                   AND (CAST(:day AS date) - c.due_on >= :suspensionDays OR owed.asked > owed.reminded)
                UNION ALL
                SELECT m.id, m.organisation_id, m.version, 0, m.suspended_on, 0, 'resumption', 1
                  FROM membership m
                 WHERE m.stage = 'suspended'
                   AND NOT EXISTS (SELECT FROM dues_charge c
                                    WHERE c.membership_id = m.id AND c.due_on < :day
                                      AND c.amount > (SELECT coalesce(sum(p.amount), 0) FROM dues_payment p
                                                       WHERE p.membership_id = c.membership_id AND p.year = c.year))) s
              JOIN organisation o ON o.id = s.organisation_id
            """;

    private final DatabaseClient database;
    private final History history;

    Dunning(DatabaseClient database, History history) {
        this.database = database;
        this.history = history;
    }

    /**
     * @param year of the dues; 0 for a resumption
     * @param dueOn of the dues; for a resumption, when it was suspended
     * @param number which reminder it is
     */
    record Step(
            UUID membership,
            UUID organisation,
            String name,
            long version,
            int year,
            LocalDate dueOn,
            BigDecimal open,
            String step,
            int number) {}

    /** The longest due first. */
    Mono<Page<Step>> due(LocalDate day, Statutes statutes, PageRequest page) {
        var after = page.after();
        return bound(STEPS + """
                         WHERE (s.due_on, s.membership_id, s.year) > (:afterDay, :afterId, :afterYear)
                         ORDER BY s.due_on, s.membership_id, s.year LIMIT :rows
                        """, day, statutes)
                .bind("afterDay", after == null ? LocalDate.EPOCH : Columns.day(after, 0))
                .bind("afterId", after == null ? new UUID(0, 0) : after.id(1))
                .bind("afterYear", after == null ? -1 : (int) after.number(2))
                .bind("rows", page.limit() + 1)
                .map(Dunning::step)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), Dunning::place));
    }

    /** That it was sent; fails with {@link ReminderNotDue} where none is due, or somebody has just written down that one. */
    Mono<Void> remind(UUID membership, int year, LocalDate today, Statutes statutes, Caller by) {
        return bound(
                        STEPS + " WHERE s.membership_id = :membership AND s.year = :year AND s.step = 'reminder'",
                        today,
                        statutes)
                .bind("membership", membership)
                .bind("year", year)
                .map(Dunning::step)
                .one()
                .switchIfEmpty(Mono.error(ReminderNotDue::new))
                .flatMap(step -> add(step, today, by));
    }

    private Mono<Void> add(Step step, LocalDate today, Caller by) {
        return database.sql("""
                        INSERT INTO dues_reminder (membership_id, year, number, reminded_on, recorded_by)
                        VALUES (:membership, :year, :number, :on, :by)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("membership", step.membership())
                .bind("year", step.year())
                .bind("number", step.number())
                .bind("on", today)
                .bind("by", by.name())
                .fetch()
                .rowsUpdated()
                .filter(written -> written == 1)
                .switchIfEmpty(Mono.error(ReminderNotDue::new))
                .then(Mono.defer(() -> history.write(
                        step.organisation(),
                        "member.dues.reminded",
                        step.membership(),
                        step.year() * 100L + step.number(),
                        Map.of(
                                "year", Integer.toString(step.year()),
                                "amount", step.open().toPlainString()),
                        "/api/memberships/%s/dues/%d".formatted(step.membership(), step.year()))));
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, LocalDate day, Statutes statutes) {
        return database.sql(sql)
                .bind("day", day)
                .bind("suspensionDays", statutes.suspensionDays())
                .bind("reminderDays", statutes.reminderDays().toArray(Integer[]::new));
    }

    private static Step step(Readable row) {
        return new Step(
                id(row, "membership_id"),
                id(row, "organisation_id"),
                text(row, "name"),
                number(row, "version"),
                Rows.get(row, "year", Integer.class),
                day(row, "due_on"),
                Rows.get(row, "open", BigDecimal.class),
                text(row, "step"),
                (int) number(row, "number"));
    }

    private static Cursor place(Step step) {
        return Cursor.of(step.dueOn().toEpochDay(), step.membership(), (long) step.year());
    }
}
