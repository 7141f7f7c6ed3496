package org.tejido.event.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Takes people out of registrations that are over; what counts stays. */
@Service
class Erasure {

    /** Registrations that one call empties for their age: the next call goes on. */
    static final int AT_A_TIME = 5_000;

    private static final String OVER = """
            ((registration.stage IN ('cancelled', 'withdrawn') OR event.stage = 'cancelled'
              OR event.ends_at <= :now AND event.stage <> 'postponed')
             AND NOT EXISTS (SELECT FROM legal_hold WHERE legal_hold.event_id = event.id))""";

    private final DatabaseClient database;
    private final Clock clock;
    private final Audit audit;

    Erasure(DatabaseClient database, Clock clock, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    private record Found(UUID id, boolean over) {}

    /** Of one person, by their address. */
    @Transactional
    public Mono<ErasureView> of(String email) {
        return found(email).flatMap(found -> {
            var erased = new ArrayList<UUID>();
            var kept = new ArrayList<UUID>();
            found.forEach(each -> (each.over() ? erased : kept).add(each.id()));
            return empty(erased)
                    .then(uninvite(email))
                    .then(companion(email))
                    .map(companion -> new ErasureView(erased, kept, companion))
                    .delayUntil(view -> noted("by-address", view));
        });
    }

    /** Of all that were over by that day, the oldest first. */
    @Transactional
    public Mono<ErasureView> endedBefore(LocalDate day) {
        return database.sql("""
                        SELECT registration.id FROM registration JOIN event ON event.id = registration.event_id
                         WHERE event.ends_at < :day AND event.ends_at <= :now AND event.stage <> 'postponed'
                           AND registration.erased_at IS NULL
                           AND NOT EXISTS (SELECT FROM legal_hold WHERE legal_hold.event_id = event.id)
                         ORDER BY event.ends_at, registration.id LIMIT :most
                           FOR UPDATE OF registration
                        """)
                .bind("day", day.atStartOfDay().toInstant(ZoneOffset.UTC))
                .bind("now", clock.instant())
                .bind("most", AT_A_TIME)
                .map(row -> Rows.get(row, "id", UUID.class))
                .all()
                .collectList()
                .flatMap(due -> empty(due).then(uninvite(day)).thenReturn(new ErasureView(due, List.of(), 0)))
                .delayUntil(view -> noted("by-age", view));
    }

    /** How many, and not whose: an address that is gone is not to stand here. */
    private Mono<Void> noted(String why, ErasureView view) {
        return audit.note(
                Deed.of("registrations.erased", why).with("count", view.erased().size()));
    }

    private Mono<List<Found>> found(String email) {
        return database.sql("""
                        SELECT registration.id, %s AS over
                          FROM registration JOIN event ON event.id = registration.event_id
                         WHERE lower(registration.email) = lower(:email)
                         ORDER BY registration.id
                           FOR UPDATE OF registration
                        """.formatted(OVER))
                .bind("email", email)
                .bind("now", clock.instant())
                .map(row -> new Found(Rows.get(row, "id", UUID.class), Rows.get(row, "over", Boolean.class)))
                .all()
                .collectList();
    }

    private Mono<Void> empty(List<UUID> registrations) {
        if (registrations.isEmpty()) {
            return Mono.empty();
        }
        return of(registrations, """
                        UPDATE meeting SET message = NULL FROM participant
                         WHERE participant.id IN (meeting.asking, meeting.asked)
                           AND participant.registration_id = ANY(:ids)
                        """)
                .then()
                .then(of(registrations, """
                        UPDATE participant SET offers = NULL, seeks = NULL WHERE registration_id = ANY(:ids)
                        """).then())
                .then(of(registrations, """
                        UPDATE survey_answer SET remarks = NULL, registration_id = NULL WHERE registration_id = ANY(:ids)
                        """).then())
                .then(of(registrations, """
                        UPDATE registration
                           SET name = '–', email = id || '@erased.invalid', answers = NULL, companions = NULL,
                               priority_reason = CASE WHEN priority_reason IS NOT NULL THEN '–' END, erased_at = :now,
                               link_hash = NULL
                         WHERE id = ANY(:ids)
                        """).bind("now", clock.instant()).then());
    }

    private Mono<Void> uninvite(String email) {
        return database.sql("DELETE FROM invitation WHERE lower(email) = lower(:email)")
                .bind("email", email)
                .then();
    }

    private Mono<Void> uninvite(LocalDate day) {
        return database.sql("""
                        DELETE FROM invitation USING event
                         WHERE event.id = invitation.event_id AND invitation.email IS NOT NULL AND event.stage <> 'postponed'
                           AND event.ends_at < :day AND event.ends_at <= :now
                        """)
                .bind("day", day.atStartOfDay().toInstant(ZoneOffset.UTC))
                .bind("now", clock.instant())
                .then();
    }

    private GenericExecuteSpec of(List<UUID> registrations, String statement) {
        return database.sql(statement).bind("ids", registrations.toArray(UUID[]::new));
    }

    private Mono<Long> companion(String email) {
        return database.sql("""
                        UPDATE registration
                           SET companions = (
                               SELECT coalesce(json_agg(one), '[]') FROM json_array_elements(companions) AS one
                                WHERE lower(one ->> 'email') IS DISTINCT FROM lower(:email))
                         WHERE EXISTS (SELECT FROM json_array_elements(companions) AS one
                                        WHERE lower(one ->> 'email') = lower(:email))
                           AND NOT EXISTS (SELECT FROM legal_hold WHERE legal_hold.event_id = registration.event_id)
                        """).bind("email", email).fetch().rowsUpdated();
    }
}
