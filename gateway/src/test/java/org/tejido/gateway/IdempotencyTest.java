package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sent twice, done once. */
@GatewayTest
class IdempotencyTest {

    private final String name = "Event desk " + UUID.randomUUID();

    @Autowired
    Office office;

    @Autowired
    JdbcClient database;

    @Test
    void makesOneKeyHoweverOftenItIsAskedFor() {
        var admin = office.admin().with("Idempotency-Key", UUID.randomUUID().toString());

        var first = admin.post("/api/api-keys", wanted(name));
        var again = admin.post("/api/api-keys", wanted(name));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(keys()).isEqualTo(1);
    }

    @Test
    void makesOneKeyWhenItIsAskedForTwiceAtOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var admins = Stream.generate(() -> office.admin().with("Idempotency-Key", key))
                .limit(4)
                .toList();
        try (var at = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = at.invokeAll(admins.stream()
                    .map(admin -> (Callable<Browser.Answer>) () -> admin.post("/api/api-keys", wanted(name)))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
            }
        }
        assertThat(keys()).isEqualTo(1);
    }

    @Test
    void refusesTheSameKeyForSomethingElse() {
        var admin = office.admin().with("Idempotency-Key", UUID.randomUUID().toString());
        admin.post("/api/api-keys", wanted(name));

        var other = admin.post("/api/api-keys", wanted(name + " of another"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(keys()).isEqualTo(1);
    }

    @Test
    void keepsNothingOfARefusal() {
        var admin = office.admin().with("Idempotency-Key", UUID.randomUUID().toString());

        assertThat(admin.post("/api/api-keys", wanted("")).status()).isEqualTo(422);
        assertThat(admin.post("/api/api-keys", wanted(name)).status()).isEqualTo(201);
    }

    @Test
    void refusesAKeyThatIsNone() {
        var answer = office.admin().with("Idempotency-Key", "one two").post("/api/api-keys", wanted(name));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("idempotency-key-malformed");
        assertThat(keys()).isZero();
    }

    @Test
    void sendsOneInvitation() {
        var admin = office.admin().with("Idempotency-Key", UUID.randomUUID().toString());
        var address = office.newAddress();
        var invitation = "{\"email\":\"%s\",\"role\":\"juror\"}".formatted(address);

        assertThat(admin.post("/api/invitations", invitation).status()).isEqualTo(202);
        assertThat(admin.post("/api/invitations", invitation).status()).isEqualTo(202);

        assertThat(database.sql("SELECT count(*) FROM mail WHERE \"to\" = ?")
                        .param(address)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** A key is shown once and stored hashed: nor may the answer that showed it lie about. */
    @Test
    void storesNoSecretInClear() {
        var admin = office.admin().with("Idempotency-Key", UUID.randomUUID().toString());
        var secret =
                admin.post("/api/api-keys", wanted(name)).json().path("key").asString();

        var stored = database.sql("SELECT body FROM idempotency WHERE status = 201")
                .query(byte[].class)
                .list();

        assertThat(secret).isNotBlank();
        assertThat(stored).isNotEmpty().allSatisfy(body -> assertThat(new String(body, StandardCharsets.ISO_8859_1))
                .doesNotContain(secret));
    }

    private long keys() {
        return database.sql("SELECT count(*) FROM api_key WHERE name LIKE ?")
                .param(name + "%")
                .query(Long.class)
                .single();
    }

    private static String wanted(String name) {
        return """
                {"name": "%s", "scopes": ["event:read"], "expiresAt": "%s"}""".formatted(
                        name,
                        Instant.now()
                                .plus(1, ChronoUnit.DAYS)
                                .truncatedTo(ChronoUnit.DAYS)
                                .plusSeconds(3600));
    }
}
