package org.tejido.gateway.link;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tejido.gateway.problem.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Links of 256 random bits. Whoever uses one first has used it: the row is gone in the statement that reads it. */
@Repository
public class Links {

    public enum Purpose {
        SET_UP(Duration.ofHours(24)),
        INVITATION(Duration.ofDays(7)),
        PASSWORD_RESET(Duration.ofMinutes(30));

        private final Duration lifetime;

        Purpose(Duration lifetime) {
            this.lifetime = lifetime;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final JdbcClient database;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    Links(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @return the token, which is known to nobody but the reader of the link from here on */
    public String make(Purpose purpose, Object content) {
        return make(UuidCreator.getTimeOrderedEpoch(), purpose, content);
    }

    /** @param id by which it can be withdrawn */
    public String make(UUID id, Purpose purpose, Object content) {
        var secret = new byte[32];
        random.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        database.sql("INSERT INTO link (id, hash, purpose, content, expires_at) VALUES (?, ?, ?, ?::jsonb, ?)")
                .params(
                        id,
                        hash(token),
                        purpose.word(),
                        json.writeValueAsString(content),
                        Timestamp.from(Instant.now().plus(purpose.lifetime)))
                .update();
        return token;
    }

    /** @throws Refusal ({@code link-spent}) for one that was used, is over, or never was */
    public <T> T use(String token, Purpose purpose, Class<T> content) {
        return database.sql(
                        "DELETE FROM link WHERE hash = ? AND purpose = ? AND expires_at > now() RETURNING content::text")
                .params(hash(token), purpose.word())
                .query(String.class)
                .optional()
                .map(found -> json.readValue(found, content))
                .orElseThrow(() -> new Refusal(
                        HttpStatus.GONE, "link-spent", "This link was used already, or is over. Ask for another."));
    }

    /** Uses those that were sent to an address, without their tokens: for whoever has shown otherwise that it is his. */
    public <T> Optional<T> useSentTo(String email, Purpose purpose, Class<T> content) {
        return database.sql("""
                        DELETE FROM link WHERE purpose = ? AND lower(content ->> 'email') = lower(?) AND expires_at > now()
                        RETURNING content::text
                        """).params(purpose.word(), email).query(String.class).list().stream()
                .findFirst()
                .map(found -> json.readValue(found, content));
    }

    /** What a link that is still good is about, without using it: for the page that it opens. */
    public <T> Optional<T> look(String token, Purpose purpose, Class<T> content) {
        return database.sql("SELECT content::text FROM link WHERE hash = ? AND purpose = ? AND expires_at > now()")
                .params(hash(token), purpose.word())
                .query(String.class)
                .optional()
                .map(found -> json.readValue(found, content));
    }

    /**
     * One that is still good, without what opens it.
     *
     * @param <T> what it is about
     */
    public record Open<T>(UUID id, T content, Instant expiresAt) {}

    /** @param organisation whose they are; null for all */
    public <T> List<Open<T>> open(
            Purpose purpose, @Nullable UUID organisation, @Nullable UUID before, int limit, Class<T> content) {
        return database.sql("""
                        SELECT id, content::text, expires_at FROM link
                         WHERE purpose = ? AND expires_at > now() AND (?::text IS NULL OR content ->> 'organisation' = ?)
                           AND (?::uuid IS NULL OR id < ?) ORDER BY id DESC LIMIT ?
                        """)
                .params(purpose.word(), text(organisation), text(organisation), before, before, limit)
                .query((row, _) -> new Open<>(
                        row.getObject("id", UUID.class),
                        json.readValue(row.getString("content"), content),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    public boolean isAnySentTo(String email, Purpose purpose) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM link
                                        WHERE purpose = ? AND lower(content ->> 'email') = lower(?) AND expires_at > now())
                        """)
                .params(purpose.word(), email)
                .query(Boolean.class)
                .single();
    }

    public void withdrawSentTo(String email, Purpose purpose) {
        database.sql("DELETE FROM link WHERE purpose = ? AND lower(content ->> 'email') = lower(?)")
                .params(purpose.word(), email)
                .update();
    }

    /** @return false where there is none of this id, or it is another organisation's */
    public boolean withdraw(Purpose purpose, @Nullable UUID organisation, UUID id) {
        return database.sql("""
                        DELETE FROM link WHERE purpose = ? AND id = ? AND expires_at > now()
                                           AND (?::text IS NULL OR content ->> 'organisation' = ?)
                        """)
                        .params(purpose.word(), id, text(organisation), text(organisation))
                        .update()
                == 1;
    }

    public void withdraw(Purpose purpose) {
        database.sql("DELETE FROM link WHERE purpose = ?").param(purpose.word()).update();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
