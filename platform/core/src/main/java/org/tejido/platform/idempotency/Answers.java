package org.tejido.platform.idempotency;

import io.r2dbc.postgresql.api.PostgresqlException;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.tejido.platform.problem.Refusal;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers that were given, for as long as a client may still ask for them again: a day. */
class Answers {

    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DatabaseClient database;
    private final JsonMapper json;

    Answers(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Takes the key for this command: empty if it is new, otherwise the answer that was given to it. Waits for another
     * command under way with the same key.
     */
    Mono<Answer> claim(Claim claim) {
        return database.sql("""
                        INSERT INTO idempotency (caller, key, fingerprint) VALUES (:caller, :key, :fingerprint)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("caller", claim.caller())
                .bind("key", claim.key())
                .bind("fingerprint", claim.fingerprint())
                .fetch()
                .rowsUpdated()
                .onErrorMap(Answers::tookTooLong, _ -> new KeyInUse())
                .filter(inserted -> inserted == 0)
                .flatMap(_ -> given(claim));
    }

    Mono<Void> keep(Claim claim, Answer answer) {
        return database.sql("""
                        UPDATE idempotency SET status = :status, headers = :headers, body = :body
                         WHERE caller = :caller AND key = :key
                        """)
                .bind("status", answer.status())
                .bind("headers", Json.of(json.writeValueAsString(answer.headers())))
                .bind("body", answer.isSecret() ? new byte[0] : answer.body())
                .bind("caller", claim.caller())
                .bind("key", claim.key())
                .then();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    Mono<Void> forgetOld() {
        return Mono.defer(() -> database.sql("DELETE FROM idempotency WHERE made_at < now() - interval '24 hours'")
                .then());
    }

    private Mono<Answer> given(Claim claim) {
        return database.sql(
                        "SELECT fingerprint, status, headers, body FROM idempotency WHERE caller = :caller AND key = :key")
                .bind("caller", claim.caller())
                .bind("key", claim.key())
                .map(row -> same(claim, row))
                .one();
    }

    private Answer same(Claim claim, Readable row) {
        if (!Arrays.equals(claim.fingerprint(), Rows.get(row, "fingerprint", byte[].class))) {
            throw new KeyReused();
        }
        var answer = new Answer(
                Rows.get(row, "status", Integer.class),
                json.readValue(Rows.get(row, "headers", Json.class).asString(), HEADERS),
                Rows.get(row, "body", byte[].class));
        if (answer.isSecret()) {
            throw new ToldOnce();
        }
        return answer.replayed();
    }

    private static boolean tookTooLong(Throwable failure) {
        return failure.getCause() instanceof PostgresqlException refused
                && LOCK_NOT_AVAILABLE.equals(refused.getErrorDetails().getCode());
    }

    private static final class ToldOnce extends Refusal {
        ToldOnce() {
            super(
                    Kind.GONE,
                    "answer-told-once",
                    "The command with this Idempotency-Key was carried out. What it answered was told once and is kept nowhere.");
        }
    }

    private static final class KeyInUse extends Refusal {
        KeyInUse() {
            super(
                    Kind.CONFLICT,
                    "idempotency-key-in-use",
                    "The first command with this Idempotency-Key is still under way.");
        }
    }
}
