package org.tejido.event.calendar;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.event.agenda.Audience;
import org.tejido.event.registration.Claimant;
import org.tejido.event.registration.Token;
import org.tejido.event.schedule.Schedule;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** What stands in whose calendar. */
@Repository
class Calendars {

    private static final Duration KEPT = Duration.ofDays(90);

    /**
     * A registration counts the changes of its event and what was told of itself, such as its cancellation, or that somebody
     * else comes. Neither of both ever counts down, and so neither does their sum. What is over for a while leaves calendars
     * that are read again and again. Calendars know nothing of what has no time: a postponed event is taken out of them, and comes back
     * under its id.
     */
    private static final String REGISTRATION = """
            SELECT registration.id, registration.name, registration.email,
                   event.version - 1 + registration.told - 1 AS sequence,
                   greatest(event.changed_at, registration.registered_at, registration.cancelled_at) AS changed_at,
                   event.starts_local, event.ends_local, event.zone, event.place,
                   event.title_es, event.title_en, event.description_es, event.description_en,
                   event.stage IN ('postponed', 'cancelled') OR registration.stage = 'cancelled' AS cancelled,
                   event.stage = 'postponed' AS postponed
              FROM registration JOIN event ON event.id = registration.event_id
                   AND registration.stage IN ('confirmed', 'attended', 'cancelled')
            """;

    private static final String EVENT = """
            SELECT event.id, NULL AS name, NULL AS email, event.version - 1 AS sequence, event.changed_at,
                   event.starts_local, event.ends_local, event.zone, event.place,
                   event.title_es, event.title_en, event.description_es, event.description_en,
                   event.stage IN ('postponed', 'cancelled') AS cancelled, event.stage = 'postponed' AS postponed
              FROM event
            """;

    private final DatabaseClient database;
    private final Clock clock;

    Calendars(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return {@link NotFound} as an error, also for what the claimant may not see */
    Mono<Occasion> registration(UUID id, Claimant claimant, Language language) {
        return claimant.bindTo(database.sql(REGISTRATION + "WHERE registration.id = :id AND " + Claimant.MAY_SEE))
                .bind("id", id)
                .map(row -> occasion(row, language))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("registration", id)));
    }

    /** Those of them that are or were in a calendar. @param languages by registration */
    Mono<List<Occasion>> registrations(Map<UUID, Language> languages) {
        return database.sql(REGISTRATION + "WHERE registration.id = ANY(:ids)")
                .bind("ids", languages.keySet().toArray(UUID[]::new))
                .map(row -> occasion(row, languages.get(Rows.get(row, "id", UUID.class))))
                .all()
                .collectList();
    }

    /** @return {@link NotFound} as an error, also for what the caller may not see, and for a draft, which is in no calendar */
    Mono<Occasion> event(UUID id, Caller caller, @Nullable String shown, Language language) {
        return Audience.of(caller, shown, clock.instant())
                .bindTo(database.sql(
                        EVENT + "WHERE event.id = :id AND event.announced_at IS NOT NULL AND " + Audience.SEES))
                .bind("id", id)
                .map(row -> occasion(row, language))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", id)));
    }

    /** What everyone may see, soonest first. */
    Mono<List<Occasion>> everyones(Language language) {
        return database.sql(EVENT + """
                         WHERE event.announced_at IS NOT NULL AND event.visibility = 'public' AND event.ends_at > :since
                         ORDER BY event.starts_at, event.id LIMIT 1000
                        """)
                .bind("since", clock.instant().minus(KEPT))
                .map(row -> occasion(row, language))
                .all()
                .collectList();
    }

    /** @return {@link NotFound} as an error where no account has that secret */
    Mono<List<Occasion>> of(Token secret, Language language) {
        return database.sql("SELECT account FROM calendar_feed WHERE secret_hash = :hash")
                .bind("hash", secret.hash())
                .map(row -> Rows.get(row, "account", UUID.class))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("calendar", "of that address")))
                .flatMap(account -> of(account, language));
    }

    private Mono<List<Occasion>> of(UUID account, Language language) {
        return database.sql(REGISTRATION + """
                         WHERE registration.registered_by = :account AND event.ends_at > :since
                         ORDER BY event.starts_at, registration.id LIMIT 1000
                        """)
                .bind("account", account)
                .bind("since", clock.instant().minus(KEPT))
                .map(row -> occasion(row, language))
                .all()
                .collectList();
    }

    private static Occasion occasion(Readable row, Language language) {
        var name = row.get("name", String.class);
        return new Occasion(
                Rows.get(row, "id", UUID.class),
                Math.toIntExact(Rows.get(row, "sequence", Long.class)),
                Rows.get(row, "changed_at", Instant.class),
                new Schedule(
                        Rows.get(row, "starts_local", LocalDateTime.class),
                        Rows.get(row, "ends_local", LocalDateTime.class),
                        ZoneId.of(Rows.get(row, "zone", String.class))),
                title(row, language),
                language.choose(text(row, "description_es"), text(row, "description_en")),
                text(row, "place"),
                Rows.get(row, "cancelled", Boolean.class),
                name == null ? null : new Occasion.Attendee(name, Rows.get(row, "email", String.class)));
    }

    private static String title(Readable row, Language language) {
        var title = String.valueOf(language.choose(text(row, "title_es"), text(row, "title_en")));
        return Rows.get(row, "postponed", Boolean.class) ? language.postponed(title) : title;
    }

    private static @Nullable String text(Readable row, String column) {
        return row.get(column, String.class);
    }
}
