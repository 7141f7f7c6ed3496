package org.tejido.event.notice;

import io.r2dbc.spi.Readable;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Repository
class ReminderPlans {

    private final DatabaseClient database;

    ReminderPlans(DatabaseClient database) {
        this.database = database;
    }

    /** @return {@link NotFound} as an error where there is no such event */
    Mono<ReminderView> get(UUID event) {
        return database.sql("""
                        SELECT event.id, coalesce(plan.version, 0) AS version, coalesce(plan.days, ARRAY[7, 1]) AS days,
                               coalesce(plan.times, ARRAY[time '09:00', time '09:00']) AS times
                          FROM event LEFT JOIN reminder_plan AS plan ON plan.event_id = event.id
                         WHERE event.id = :event
                        """)
                .bind("event", event)
                .map(ReminderPlans::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", event)));
    }

    /** @return {@link StaleVersion} as an error where it is not what the caller has read */
    Mono<ReminderView> write(UUID event, List<ReminderForm.Reminder> reminders, ExpectedVersion expected) {
        return get(event)
                .then(database.sql("""
                                INSERT INTO reminder_plan (event_id, version, days, times)
                                SELECT :event, 1, :days, :times
                                 WHERE :expected = 0 OR EXISTS (SELECT FROM reminder_plan WHERE event_id = :event)
                                ON CONFLICT (event_id) DO UPDATE
                                   SET version = reminder_plan.version + 1, days = excluded.days, times = excluded.times
                                 WHERE reminder_plan.version = :expected
                                """)
                        .bind("event", event)
                        .bind(
                                "days",
                                reminders.stream()
                                        .map(ReminderForm.Reminder::daysBefore)
                                        .toArray(Integer[]::new))
                        .bind(
                                "times",
                                reminders.stream()
                                        .map(ReminderForm.Reminder::at)
                                        .toArray(LocalTime[]::new))
                        .bind("expected", expected.value())
                        .fetch()
                        .rowsUpdated())
                .filter(written -> written == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("reminders", event)))
                .then(Mono.defer(() -> get(event)));
    }

    private static ReminderView view(Readable row) {
        var days = Rows.get(row, "days", Integer[].class);
        var times = Rows.get(row, "times", LocalTime[].class);
        return new ReminderView(
                Rows.get(row, "id", UUID.class),
                IntStream.range(0, days.length)
                        .mapToObj(place -> new ReminderForm.Reminder(days[place], times[place]))
                        .toList(),
                Rows.get(row, "version", Long.class));
    }
}
