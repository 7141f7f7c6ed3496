package org.tejido.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;
import org.tejido.gateway.audit.Audit;
import org.tejido.gateway.audit.Deed;

/**
 * The keys that sign tokens. They are shared by all instances through the database, encrypted there; a new one is
 * published before it signs, and an old one stays published until every token that it signed is over.
 */
@Component
class SigningKeys {

    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final Duration NOTICE = Duration.ofMinutes(2);
    private static final Duration FAREWELL = Duration.ofMinutes(10);
    private static final Duration REMEMBERED = Duration.ofSeconds(20);
    private static final String SALT = "74656a69646f6b6579";

    private final JdbcClient database;
    private final Audit audit;
    private final BytesEncryptor cipher;
    private volatile Known known = new Known(Instant.EPOCH, List.of());

    SigningKeys(JdbcClient database, @Value("${tejido.secret}") String secret, Audit audit) {
        if (secret.length() < 32) {
            throw new IllegalStateException(
                    "TEJIDO_SECRET is to be a secret of at least 32 characters: it encrypts the keys that sign tokens.");
        }
        this.database = database;
        this.cipher = Encryptors.stronger(secret, SALT);
        this.audit = audit;
    }

    /** The key that signs now. */
    ECKey current() {
        var now = Instant.now();
        return all().stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst()
                .orElseGet(this::first)
                .jwk();
    }

    /** What services verify with. */
    JWKSet published() {
        if (all().isEmpty()) {
            first();
        }
        return new JWKSet(
                all().stream().<JWK>map(key -> key.jwk().toPublicJWK()).toList());
    }

    /** Publishes a new key, which signs from in a moment on, and forgets those that nobody needs any more. */
    void rotate() {
        add(Instant.now().plus(NOTICE));
        audit.note(Deed.of("signing-key.rotated", (String) null));
        database.sql("""
                        DELETE FROM signing_key WHERE signs_from < (
                            SELECT max(signs_from) FROM signing_key WHERE signs_from < now() - make_interval(secs => ?))
                        """).param(FAREWELL.toSeconds()).update();
        known = new Known(Instant.EPOCH, List.of());
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void rotateWhenOld() {
        var young = all().stream()
                .anyMatch(key -> key.signsFrom().isAfter(Instant.now().minus(LIFETIME)));
        if (!young) {
            rotate();
        }
    }

    private List<Key> all() {
        var now = Instant.now();
        if (known.at().plus(REMEMBERED).isBefore(now)) {
            known = new Known(now, read());
        }
        return known.keys();
    }

    /** The latest first. */
    private List<Key> read() {
        return database.sql("SELECT jwk, signs_from FROM signing_key ORDER BY signs_from DESC")
                .query((row, _) -> new Key(
                        opened(row.getBytes("jwk")),
                        row.getTimestamp("signs_from").toInstant()))
                .list();
    }

    /** Of instances that start together one makes the first key; the others find it. */
    private synchronized Key first() {
        if (read().isEmpty()) {
            add(Instant.EPOCH);
        }
        known = new Known(Instant.now(), read());
        return known.keys().getLast();
    }

    private void add(Instant signsFrom) {
        try {
            var kid = signsFrom.equals(Instant.EPOCH)
                    ? "first"
                    : UUID.randomUUID().toString();
            var key = new ECKeyGenerator(Curve.P_256)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
            database.sql("INSERT INTO signing_key (kid, jwk, signs_from) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(
                            kid,
                            cipher.encrypt(key.toJSONString().getBytes(StandardCharsets.UTF_8)),
                            Timestamp.from(signsFrom))
                    .update();
        } catch (JOSEException failure) {
            throw new IllegalStateException("No key could be made.", failure);
        }
    }

    private ECKey opened(byte[] sealed) {
        try {
            return ECKey.parse(new String(cipher.decrypt(sealed), StandardCharsets.UTF_8));
        } catch (ParseException | IllegalStateException failure) {
            throw new IllegalStateException(
                    "TEJIDO_SECRET is not the one that the signing keys were encrypted with.", failure);
        }
    }

    private record Key(ECKey jwk, Instant signsFrom) {}

    private record Known(Instant at, List<Key> keys) {}
}
