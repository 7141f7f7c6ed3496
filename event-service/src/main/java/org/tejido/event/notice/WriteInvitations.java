package org.tejido.event.notice;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.event.calendar.Language;
import org.tejido.event.invitation.EventPages;
import org.tejido.event.schedule.Schedule;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/**
 * Writes to those who are invited by their address, once the event is published and as long as it is for the invited: in its own
 * language, since nobody knows theirs yet. Once each, and not to whoever has registered by then.
 */
@Service
class WriteInvitations {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final DatabaseClient database;
    private final EventPages pages;
    private final Clock clock;

    WriteInvitations(DatabaseClient database, EventPages pages, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    @Transactional
    public Mono<List<Mail>> write(int most) {
        var now = clock.instant();
        return database.sql("""
                        WITH due AS MATERIALIZED (
                            SELECT invitation.id FROM invitation JOIN event ON event.id = invitation.event_id
                             WHERE invitation.mail AND invitation.mailed_at IS NULL
                               AND (invitation.leased_until IS NULL OR invitation.leased_until <= :now)
                               AND event.stage = 'published' AND event.visibility = 'invited' AND event.starts_at > :now
                               AND NOT EXISTS (SELECT FROM registration
                                                WHERE registration.event_id = event.id
                                                  AND lower(registration.email) = lower(invitation.email)
                                                  AND registration.stage NOT IN ('cancelled', 'withdrawn'))
                             ORDER BY invitation.invited_at, invitation.id LIMIT :most FOR UPDATE OF invitation SKIP LOCKED)
                        UPDATE invitation SET leased_until = :until FROM due, event
                         WHERE invitation.id = due.id AND event.id = invitation.event_id
                        RETURNING invitation.id, invitation.event_id, invitation.email, event.title_es, event.title_en,
                                  event.starts_local, event.ends_local, event.zone, event.place
                        """)
                .bind("now", now)
                .bind("until", now.plus(LEASE))
                .bind("most", most)
                .map(this::mail)
                .all()
                .collectList();
    }

    /** Saying it again changes nothing. */
    Mono<Void> done(Collection<UUID> ids) {
        return database.sql("UPDATE invitation SET mailed_at = :now WHERE id = ANY(:ids) AND mailed_at IS NULL")
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("now", clock.instant())
                .then();
    }

    private Mail mail(Readable row) {
        var es = row.get("title_es", String.class);
        var language = Language.preferring(es);
        var words = new Phrases(language);
        var title = String.valueOf(language.choose(es, row.get("title_en", String.class)));
        var email = Rows.get(row, "email", String.class);
        var schedule = new Schedule(
                Rows.get(row, "starts_local", LocalDateTime.class),
                Rows.get(row, "ends_local", LocalDateTime.class),
                ZoneId.of(Rows.get(row, "zone", String.class)));
        var page = pages.of(Rows.get(row, "event_id", UUID.class), email, language.word());
        return new Mail(
                Rows.get(row, "id", UUID.class),
                email,
                words.subjectOfInvitation(title),
                words.invitation(title, schedule, row.get("place", String.class), page),
                null);
    }
}
