package org.tejido.gateway.idempotency;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;
import org.tejido.gateway.problem.Refusal;

/** The answers that were given, for as long as a client may still ask for them again: a day. */
@Component
class Answers {

    private static final String SALT = "74656a69646f616e73776572";

    private final JdbcClient database;
    private final BytesEncryptor cipher;

    Answers(JdbcClient database, @Value("${tejido.secret}") String secret) {
        this.database = database;
        this.cipher = Encryptors.stronger(secret, SALT);
    }

    /**
     * Takes the key for this command: empty if it is new, otherwise the answer that was given to it. Waits for another
     * command under way with the same key.
     */
    Optional<Answer> claim(Claim claim) {
        try {
            database.sql("SET LOCAL lock_timeout = '5s'").update();
            var inserted = database.sql("""
                            INSERT INTO idempotency (caller, key, fingerprint) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                            """)
                    .params(claim.caller(), claim.key(), claim.fingerprint())
                    .update();
            return inserted == 1 ? Optional.empty() : Optional.of(given(claim));
        } catch (PessimisticLockingFailureException stillUnderWay) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "idempotency-key-in-use",
                    "The first command with this Idempotency-Key is still under way.");
        }
    }

    void keep(Claim claim, Answer answer) {
        database.sql("UPDATE idempotency SET status = ?, location = ?, body = ? WHERE caller = ? AND key = ?")
                .params(answer.status(), answer.location(), cipher.encrypt(answer.body()), claim.caller(), claim.key())
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetOld() {
        database.sql("DELETE FROM idempotency WHERE made_at < now() - interval '24 hours'")
                .update();
    }

    private Answer given(Claim claim) {
        return database.sql("SELECT fingerprint, status, location, body FROM idempotency WHERE caller = ? AND key = ?")
                .params(claim.caller(), claim.key())
                .query((row, _) -> {
                    if (!Arrays.equals(claim.fingerprint(), row.getBytes("fingerprint"))) {
                        throw new Refusal(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "idempotency-key-reused",
                                "This Idempotency-Key was used for another command.");
                    }
                    return new Answer(
                            row.getInt("status"), row.getString("location"), cipher.decrypt(row.getBytes("body")));
                })
                .single();
    }

    record Claim(UUID caller, String key, byte[] fingerprint) {}

    record Answer(int status, @Nullable String location, byte[] body) {}
}
