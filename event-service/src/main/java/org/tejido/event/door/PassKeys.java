package org.tejido.event.door;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/**
 * The keys that sign passes: of all instances together, in the database, the secret halves encrypted. A new key is told two
 * days before it signs, so that a scanner that was filled in the morning knows what is issued until the evening. Once
 * another signs, its secret half is gone; its public half stays, since what it has signed is still shown at doors.
 */
@Repository
class PassKeys {

    static final Duration NOTICE = Duration.ofDays(2);

    private static final Duration LIFETIME = Duration.ofDays(180);
    private static final String SALT = "74656a69646f70617373";
    private static final int SHORTEST_SECRET = 32;

    private final DatabaseClient database;
    private final Clock clock;
    private final BytesEncryptor cipher;
    private final Audit audit;

    PassKeys(DatabaseClient database, Clock clock, @Value("${tejido.secret}") String secret, Audit audit) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException(
                    "TEJIDO_SECRET is to be a secret of at least 32 characters: it encrypts the keys that sign passes.");
        }
        this.database = database;
        this.clock = clock;
        this.cipher = Encryptors.stronger(secret, SALT);
        this.audit = audit;
    }

    /** The newest that signs by now; where there is none, one is made that signs at once. */
    Mono<Signer> signer() {
        return current().switchIfEmpty(Mono.defer(() -> add(clock.instant()).then(current())));
    }

    /** All that scanners verify with, the newest first. */
    Mono<List<PassKey.Public>> published() {
        return signer().thenMany(database.sql("""
                        SELECT public_key FROM pass_key WHERE withdrawn_at IS NULL ORDER BY signs_from DESC, kid
                        """).map(row -> publicKey(row)).all())
                .collectList();
    }

    Mono<Verifier> verifier() {
        return database.sql("SELECT public_key, withdrawn_at FROM pass_key")
                .map(row -> new Verifier.Known(publicKey(row), row.get("withdrawn_at", Instant.class) != null))
                .all()
                .collectList()
                .map(Verifier::of);
    }

    /** A new key, which signs in two days. */
    @Transactional
    public Mono<PassKey.Public> rotate() {
        return add(clock.instant().plus(NOTICE)).delayUntil(key -> audit.note(Deed.of("pass-key.rotated", key.id())));
    }

    /**
     * For a key that somebody else may have got hold of: what it has signed opens no door any more, and whoever has such a
     * pass fetches another. Saying it again changes nothing.
     *
     * @return {@link NotFound} as an error where there is no such key
     */
    @Transactional
    public Mono<Void> withdraw(String kid) {
        return database.sql("""
                        UPDATE pass_key SET withdrawn_at = coalesce(withdrawn_at, :now), private_key = NULL WHERE kid = :kid
                        """)
                .bind("now", clock.instant())
                .bind("kid", kid)
                .fetch()
                .rowsUpdated()
                .filter(updated -> updated == 1)
                .switchIfEmpty(Mono.error(() -> new NotFound("pass-key", kid)))
                .then(audit.note(Deed.of("pass-key.withdrawn", kid)));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    Mono<Void> rotateWhenOld() {
        return Mono.defer(() -> forgetSecrets().then(isOld()).filter(old -> old).flatMap(_ -> rotate()))
                .then();
    }

    private Mono<Boolean> isOld() {
        return database.sql("""
                        SELECT NOT EXISTS (SELECT FROM pass_key WHERE withdrawn_at IS NULL AND signs_from > :then) AS old
                        """)
                .bind("then", clock.instant().minus(LIFETIME))
                .map(row -> Rows.get(row, "old", Boolean.class))
                .one();
    }

    private Mono<Void> forgetSecrets() {
        return database.sql("""
                        UPDATE pass_key SET private_key = NULL
                         WHERE private_key IS NOT NULL
                           AND signs_from < (SELECT max(signs_from) FROM pass_key
                                              WHERE signs_from <= :now AND withdrawn_at IS NULL)
                        """).bind("now", clock.instant()).then();
    }

    private Mono<Signer> current() {
        return database.sql("""
                        SELECT kid, private_key FROM pass_key
                         WHERE private_key IS NOT NULL AND signs_from <= :now
                         ORDER BY signs_from DESC, kid LIMIT 1
                        """)
                .bind("now", clock.instant())
                .map(row -> new Signer(
                        Rows.get(row, "kid", String.class), opened(Rows.get(row, "private_key", byte[].class))))
                .one();
    }

    private Mono<PassKey.Public> add(Instant signsFrom) {
        return Mono.fromSupplier(PassKey.Pair::generate).flatMap(pair -> database.sql("""
                        INSERT INTO pass_key (kid, public_key, private_key, signs_from)
                        VALUES (:kid, :open, :sealed, :signs_from)
                        """)
                .bind("kid", pair.open().id())
                .bind("open", pair.open().bytes())
                .bind("sealed", cipher.encrypt(pair.secret().bytes()))
                .bind("signs_from", signsFrom)
                .then()
                .thenReturn(pair.open()));
    }

    private PassKey.Private opened(byte[] sealed) {
        try {
            return new PassKey.Private(cipher.decrypt(sealed));
        } catch (IllegalStateException failure) {
            throw new IllegalStateException(
                    "TEJIDO_SECRET is not the one that the keys of passes were encrypted with.", failure);
        }
    }

    private static PassKey.Public publicKey(Readable row) {
        return new PassKey.Public(Rows.get(row, "public_key", byte[].class));
    }
}
