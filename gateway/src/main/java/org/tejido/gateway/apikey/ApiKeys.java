package org.tejido.gateway.apikey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tejido.gateway.account.Role;
import org.tejido.gateway.security.Caller;

/** Keys of the form {@code tjd_<id>_<256 random bits>}: one look-up by id, one comparison of hashes. */
@Repository
public class ApiKeys {

    private static final String PREFIX = "tjd_";
    private static final int ID_LENGTH = 32;
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Optional<Caller>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    ApiKeys(JdbcClient database) {
        this.database = database;
    }

    /** Whom the key speaks for; empty for one that is revoked, over, or not ours. */
    public Optional<Caller> holderOf(String key) {
        return remembered.get(key, this::find);
    }

    /** @return the key itself, which is shown this once */
    Made add(String name, Role role, @Nullable UUID organisation, List<String> scopes, Instant expiresAt, UUID madeBy) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var secret = new byte[32];
        random.nextBytes(secret);
        var key = PREFIX + id.toString().replace("-", "") + "_"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        database.sql("""
                        INSERT INTO api_key (id, name, hash, role, organisation, scopes, made_by, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        name.strip(),
                        hash(key),
                        role.word(),
                        organisation,
                        scopes.toArray(String[]::new),
                        madeBy,
                        Timestamp.from(expiresAt))
                .update();
        return new Made(id, key);
    }

    List<View> of(@Nullable UUID maker) {
        return database.sql("""
                        SELECT id, name, role, organisation, scopes, made_by, made_at, expires_at, revoked_at, used_at FROM api_key
                         WHERE ?::uuid IS NULL OR made_by = ? ORDER BY id DESC LIMIT 500
                        """).params(maker, maker).query(ApiKeys::view).list();
    }

    /** @return false where there is no such key of that maker */
    boolean revoke(UUID id, @Nullable UUID maker) {
        var revoked = database.sql(
                        "UPDATE api_key SET revoked_at = coalesce(revoked_at, now()) WHERE id = ? AND (?::uuid IS NULL OR made_by = ?)")
                .params(id, maker, maker)
                .update();
        remembered.invalidateAll();
        return revoked == 1;
    }

    private Optional<Caller> find(String key) {
        if (!key.startsWith(PREFIX) || key.length() <= PREFIX.length() + ID_LENGTH) {
            return Optional.empty();
        }
        return idOf(key.substring(PREFIX.length(), PREFIX.length() + ID_LENGTH))
                .flatMap(id -> database.sql("""
                                SELECT api_key.id, api_key.name, hash, api_key.role, api_key.organisation, scopes
                                  FROM api_key JOIN account ON account.id = made_by
                                 WHERE api_key.id = ? AND revoked_at IS NULL AND expires_at > now()
                                   -- Never further than its maker, who may have been suspended or given another role since.
                                   AND account.suspended_at IS NULL
                                   AND (account.role IN ('admin', 'manager')
                                        OR account.role = 'member' AND api_key.organisation = account.organisation)
                                """)
                        .param(id)
                        .query((row, _) -> new Stored(row.getBytes("hash"), caller(row)))
                        .optional())
                .filter(stored -> MessageDigest.isEqual(stored.hash(), hash(key)))
                .map(Stored::caller)
                .map(this::used);
    }

    private Caller used(Caller caller) {
        database.sql("UPDATE api_key SET used_at = now() WHERE id = ?")
                .param(caller.id())
                .update();
        return caller;
    }

    private static Optional<UUID> idOf(String hex) {
        try {
            return Optional.of(
                    new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Caller caller(ResultSet row) throws SQLException {
        return new Caller(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.of(row.getString("role")),
                row.getObject("organisation", UUID.class),
                String.join(" ", strings(row.getArray("scopes"))));
    }

    private static View view(ResultSet row, int number) throws SQLException {
        return new View(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("role"),
                row.getObject("organisation", UUID.class),
                strings(row.getArray("scopes")),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("revoked_at")),
                instant(row.getTimestamp("used_at")));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** A plain hash is right for 256 random bits: there is nothing to guess. */
    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private record Stored(byte[] hash, Caller caller) {}

    /** @param key shown this once */
    public record Made(UUID id, String key) {}

    public record View(
            UUID id,
            String name,
            String role,
            @Nullable UUID organisation,
            List<String> scopes,
            UUID madeBy,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant usedAt) {}
}
