package org.tejido.gateway.passkey;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Repository;
import org.tejido.gateway.problem.Refusal;

/** What authenticators are asked to sign: each once, within five minutes, and for the purpose for which it was made. */
@Repository
class Challenges {

    static final Duration LASTS = Duration.ofMinutes(5);

    private final JdbcClient database;

    Challenges(JdbcClient database) {
        this.database = database;
    }

    /** @param account whose passkey is to be made; null where somebody wants to sign in */
    Bytes make(@Nullable UUID account) {
        var challenge = Bytes.random();
        database.sql("""
                        INSERT INTO passkey_challenge (challenge, account, expires_at)
                        VALUES (?, ?, now() + make_interval(secs => ?))
                        """)
                .params(challenge.getBytes(), account, LASTS.toSeconds())
                .update();
        return challenge;
    }

    /** @throws Refusal ({@code passkey-challenge-spent}) where it was not made for this, is over, or was used before */
    void use(Bytes challenge, @Nullable UUID account) {
        var used = database.sql("""
                        DELETE FROM passkey_challenge
                         WHERE challenge = ? AND account IS NOT DISTINCT FROM CAST(? AS uuid) AND expires_at > now()
                        """).params(challenge.getBytes(), account).update();
        if (used == 0) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "passkey-challenge-spent",
                    "This took too long, or was answered before. Begin again.");
        }
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void forgetOld() {
        database.sql("DELETE FROM passkey_challenge WHERE expires_at < now()").update();
    }
}
