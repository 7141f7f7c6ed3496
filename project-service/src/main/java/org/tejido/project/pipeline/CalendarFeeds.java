package org.tejido.project.pipeline;

import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.nullable;
import static org.tejido.project.sql.Columns.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Mono;

/**
 * Secret addresses of calendars. Whoever has one reads the deadlines that its account could read when it was made; of a
 * member, as long as its organisation is one.
 */
@Repository
class CalendarFeeds {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final DatabaseClient database;
    private final Clock clock;

    CalendarFeeds(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A new secret, told this once; the one before it leads nowhere any more. Nobody but the team reads of all. */
    Mono<String> rotate(Caller caller) {
        var organisation = caller.isTeam() ? null : OnBehalf.of(caller, null);
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return database.sql("""
                        INSERT INTO calendar_feed (account, organisation_id, digest, made_at)
                        VALUES (:account, :organisation, :digest, :at)
                        ON CONFLICT (account) DO UPDATE
                           SET organisation_id = :organisation, digest = :digest, made_at = :at
                        """)
                .bind("account", caller.account())
                .bind("organisation", nullable(organisation, UUID.class))
                .bind("digest", digest(secret))
                .bind("at", clock.instant())
                .then()
                .thenReturn(secret);
    }

    Mono<Void> end(Caller caller) {
        return database.sql("DELETE FROM calendar_feed WHERE account = :account")
                .bind("account", caller.account())
                .then();
    }

    /** Those of the last month and all to come. Fails with {@link CalendarFeedUnknown}. */
    Mono<List<Due>> deadlines(String secret) {
        return database.sql("""
                        SELECT stands_for(f.organisation_id) AS organisation_id FROM calendar_feed f
                         WHERE f.digest = :digest
                           AND (f.organisation_id IS NULL
                                OR EXISTS (SELECT FROM collaborator c WHERE c.id = stands_for(f.organisation_id) AND c.open))
                        """)
                .bind("digest", digest(secret))
                .map(row -> new Reader(row.get("organisation_id", UUID.class)))
                .one()
                .switchIfEmpty(Mono.error(CalendarFeedUnknown::new))
                .flatMap(this::deadlines);
    }

    private Mono<List<Due>> deadlines(Reader reader) {
        return database.sql("""
                        SELECT p.id, d.place, p.title, d.name, d.due_on
                          FROM proposal p JOIN proposal_deadline d ON d.proposal_id = p.id
                         WHERE d.due_on >= :since AND p.stage NOT IN ('granted', 'rejected')
                           AND (CAST(:own AS uuid) IS NULL OR stands_for(p.organisation_id) = :own
                                OR EXISTS (SELECT FROM consortium_partner q
                                            WHERE q.consortium_id = p.consortium_id
                                              AND stands_for(q.organisation_id) = :own))
                         ORDER BY d.due_on, p.id, d.place
                         LIMIT 1000
                        """)
                .bind("since", LocalDate.now(clock).minusMonths(1))
                .bind("own", nullable(reader.organisation(), UUID.class))
                .map(row -> new Due(
                        id(row, "id") + "-" + Rows.get(row, "place", Integer.class),
                        text(row, "title"),
                        text(row, "name"),
                        Rows.get(row, "due_on", LocalDate.class)))
                .all()
                .collectList();
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param key the same for the same deadline at each look */
    record Due(String key, String title, String name, LocalDate on) {}

    private record Reader(@Nullable UUID organisation) {}
}
