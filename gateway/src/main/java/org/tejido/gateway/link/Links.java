package org.tejido.gateway.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
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
        var secret = new byte[32];
        random.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        database.sql("INSERT INTO link (hash, purpose, content, expires_at) VALUES (?, ?, ?::jsonb, ?)")
                .params(
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

    public void withdraw(Purpose purpose) {
        database.sql("DELETE FROM link WHERE purpose = ?").param(purpose.word()).update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
