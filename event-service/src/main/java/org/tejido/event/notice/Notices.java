package org.tejido.event.notice;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.event.calendar.Language;
import org.tejido.event.registration.Token;
import org.tejido.event.schedule.Schedule;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class Notices {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final String APPLIES = """
            registration.erased_at IS NULL AND registration.quiet_at IS NULL
            AND NOT EXISTS (SELECT FROM notice AS later
                             WHERE later.registration_id = notice.registration_id AND later.kind = notice.kind
                               AND later.done_at IS NULL AND (later.made_at, later.id) > (notice.made_at, notice.id))
            AND CASE notice.kind
                WHEN 'called-off' THEN event.stage = 'cancelled'
                     AND registration.stage IN ('requested', 'waiting', 'offered', 'confirmed')
                WHEN 'postponed' THEN event.stage = 'postponed'
                     AND registration.stage IN ('requested', 'waiting', 'offered', 'confirmed')
                WHEN 'moved' THEN event.stage = 'published' AND event.ends_at > :now
                     AND registration.stage IN ('requested', 'waiting', 'offered', 'confirmed')
                WHEN 'reminder' THEN event.stage = 'published' AND event.starts_at > :now AND registration.stage = 'confirmed'
                     AND split_part(notice.occasion, '@', 2) = event.starts_local::date::text
                WHEN 'survey' THEN event.stage = 'published' AND registration.stage = 'attended'
                ELSE (event.stage = 'postponed' OR event.stage = 'published' AND event.ends_at > :now)
                     AND registration.stage = notice.kind AND (notice.kind <> 'offered' OR registration.offer_until > :now)
            END""";

    private final DatabaseClient database;
    private final Clock clock;

    Notices(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The oldest that nobody else is writing, of registrations that nobody else holds: nobody else gets them for a minute, and
     * their registrations stay as they are until the transaction ends. Waits for nobody, so that whoever moves seats, and holds
     * and waits in the order of R__seats.sql, never waits in a circle.
     */
    Mono<List<UUID>> lease(int most) {
        var now = clock.instant();
        return database.sql("""
                        WITH due AS MATERIALIZED (
                            SELECT notice.id FROM notice JOIN registration ON registration.id = notice.registration_id
                             WHERE notice.done_at IS NULL AND (notice.leased_until IS NULL OR notice.leased_until <= :now)
                             ORDER BY notice.made_at, notice.id LIMIT :most FOR NO KEY UPDATE SKIP LOCKED)
                        UPDATE notice SET leased_until = :until FROM due WHERE notice.id = due.id RETURNING notice.id
                        """)
                .bind("now", now)
                .bind("until", now.plus(LEASE))
                .bind("most", most)
                .map(row -> Rows.get(row, "id", UUID.class))
                .all()
                .collectList();
    }

    /** Those of them that still hold. */
    Mono<List<Notice>> get(Collection<UUID> ids) {
        return database.sql("""
                        SELECT notice.id AS notice_id, notice.kind, registration.*,
                               event.title_es, event.title_en, event.starts_local, event.ends_local, event.zone, event.place,
                               event.stage = 'postponed' AS postponed
                          FROM notice JOIN registration ON registration.id = notice.registration_id
                          JOIN event ON event.id = notice.event_id
                         WHERE notice.id = ANY(:ids) AND %s
                         ORDER BY notice.made_at, notice.id
                        """.formatted(APPLIES))
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("now", clock.instant())
                .map(Notices::notice)
                .all()
                .collectList();
    }

    /** Mails lead there from now on. */
    Mono<Void> lead(Map<UUID, Token> tokens) {
        var ids = tokens.keySet().toArray(UUID[]::new);
        var hashes = tokens.values().stream()
                .map(token -> HexFormat.of().formatHex(token.hash()))
                .toArray(String[]::new);
        return database.sql("""
                        UPDATE registration SET link_hash = decode(link.hash, 'hex')
                          FROM unnest(:ids, :hashes) AS link(id, hash)
                         WHERE registration.id = link.id AND registration.link_hash IS DISTINCT FROM decode(link.hash, 'hex')
                        """).bind("ids", ids).bind("hashes", hashes).then();
    }

    /** Saying it again changes nothing. */
    Mono<Void> done(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Mono.empty()
                : database.sql("UPDATE notice SET done_at = :now WHERE id = ANY(:ids) AND done_at IS NULL")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .bind("now", clock.instant())
                        .then();
    }

    /** @return how many were given out */
    Mono<Long> remind() {
        return database.sql("SELECT remind(:now) AS told")
                .bind("now", clock.instant())
                .map(row -> Rows.get(row, "told", Long.class))
                .one();
    }

    private static Notice notice(Readable row) {
        var es = row.get("title_es", String.class);
        var language = language(row.get("language", String.class), es);
        return new Notice(
                Rows.get(row, "notice_id", UUID.class),
                Kind.of(Rows.get(row, "kind", String.class)),
                Rows.get(row, "id", UUID.class),
                Rows.get(row, "name", String.class),
                Rows.get(row, "email", String.class),
                language,
                Rows.get(row, "seats", Integer.class),
                row.get("offer_until", Instant.class),
                row.get("outcome", String.class),
                List.of("confirmed", "cancelled").contains(Rows.get(row, "stage", String.class)),
                String.valueOf(language.choose(es, row.get("title_en", String.class))),
                new Schedule(
                        Rows.get(row, "starts_local", LocalDateTime.class),
                        Rows.get(row, "ends_local", LocalDateTime.class),
                        ZoneId.of(Rows.get(row, "zone", String.class))),
                row.get("place", String.class),
                Rows.get(row, "postponed", Boolean.class));
    }

    private static Language language(@Nullable String chosen, @Nullable String es) {
        return chosen == null ? Language.preferring(es) : Language.of(chosen);
    }
}
