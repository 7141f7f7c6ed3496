package org.tejido.member.statutes;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
public class StatutesOfRecord {

    private final DatabaseClient database;

    StatutesOfRecord(DatabaseClient database) {
        this.database = database;
    }

    /** Those that count on that day; fails with {@link NotFound} before the first. */
    public Mono<Statutes> on(LocalDate day) {
        return database.sql("SELECT * FROM statutes WHERE from_day <= :day ORDER BY from_day DESC LIMIT 1")
                .bind("day", day)
                .map(StatutesOfRecord::read)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("statutes", day)));
    }

    /** The latest first. A cluster has a few in its life. */
    Mono<List<Statutes>> all() {
        return database.sql("SELECT * FROM statutes ORDER BY from_day DESC")
                .map(StatutesOfRecord::read)
                .all()
                .collectList();
    }

    /** Fails with {@link StatutesExist}. */
    Mono<Statutes> add(Statutes statutes, Caller by) {
        return database.sql("""
                        INSERT INTO statutes (from_day, admission_majority, exclusion_majority, appeal_majority, ratification,
                                              notice_days, hearing_days, appeal_days, reminder_days, suspension_days, source,
                                              recorded_by)
                        VALUES (:fromDay, :admission, :exclusion, :appeal, :ratification, :noticeDays, :hearingDays,
                                :appealDays, :reminderDays, :suspensionDays, :source, :by)
                        """)
                .bind("fromDay", statutes.fromDay())
                .bind("admission", statutes.admissionMajority().word())
                .bind("exclusion", statutes.exclusionMajority().word())
                .bind("appeal", statutes.appealMajority().word())
                .bind("ratification", statutes.ratification())
                .bind("noticeDays", statutes.noticeDays())
                .bind("hearingDays", statutes.hearingDays())
                .bind("appealDays", statutes.appealDays())
                .bind("reminderDays", statutes.reminderDays().toArray(Integer[]::new))
                .bind("suspensionDays", statutes.suspensionDays())
                .bind("source", statutes.source())
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("statutes_pkey"), _ -> new StatutesExist(statutes.fromDay()))
                .thenReturn(statutes);
    }

    private static Statutes read(Readable row) {
        return new Statutes(
                day(row, "from_day"),
                Majority.of(text(row, "admission_majority")),
                Majority.of(text(row, "exclusion_majority")),
                Majority.of(text(row, "appeal_majority")),
                Rows.get(row, "ratification", Boolean.class),
                Rows.get(row, "notice_days", Integer.class),
                Rows.get(row, "hearing_days", Integer.class),
                Rows.get(row, "appeal_days", Integer.class),
                List.of(Rows.get(row, "reminder_days", Integer[].class)),
                Rows.get(row, "suspension_days", Integer.class),
                text(row, "source"));
    }
}
