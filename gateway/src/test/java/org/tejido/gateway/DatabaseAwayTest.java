package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tejido.engines.Postgres;

/** A gateway whose database is stopped and started again: a server of its own, since the others need theirs. */
class DatabaseAwayTest {

    private static final String COOKIE = "__Host-tejido="
            + Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes());

    @TempDir
    static Path data;

    private static Postgres postgres;
    private static ConfigurableApplicationContext gateway;

    @BeforeAll
    static void start() {
        postgres = Postgres.start(data, 0, false);
        postgres.execute("postgres", "CREATE ROLE gateway LOGIN PASSWORD 'test'");
        postgres.execute("postgres", "CREATE SCHEMA gateway AUTHORIZATION gateway");
        postgres.execute("postgres", "CREATE EXTENSION citext SCHEMA public");
        gateway = new SpringApplicationBuilder(Gateway.class)
                .run(
                        "--server.port=0",
                        "--tejido.secret=a-secret-of-the-tests-and-of-nobody-else",
                        "--tejido.database.address=127.0.0.1:" + postgres.port(),
                        "--tejido.database.name=postgres",
                        "--tejido.database.password=test");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        postgres.close();
    }

    @Test
    void asksEverybodyToComeBackUntilTheDatabaseDoes() {
        assertThat(visitor().get("/api/session").status()).isEqualTo(401);
        var port = postgres.port();
        postgres.close();

        assertThat(visitor().get("/api/session")).satisfies(DatabaseAwayTest::isAway);
        assertThat(visitor().with("Authorization", "Bearer tejido_key").get("/api/organisations"))
                .satisfies(DatabaseAwayTest::isAway);
        assertThat(new Browser(address())
                        .post("/api/session", "{\"email\": \"ana@example.org\", \"password\": \"a long password\"}"))
                .satisfies(DatabaseAwayTest::isAway);
        assertThat(visitor().with("Accept", "text/html").get("/")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Refresh")).hasValue("2");
            assertThat(answer.body()).contains("Volvemos en un momento.");
        });

        postgres = Postgres.start(data, port, false);
        await().untilAsserted(
                        () -> assertThat(visitor().get("/api/session").status()).isEqualTo(401));
    }

    private static void isAway(Browser.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("unavailable");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    /** Somebody whose session has to be looked up. */
    private static Browser visitor() {
        return new Browser(address()).with("Cookie", COOKIE);
    }

    private static String address() {
        return "http://127.0.0.1:" + gateway.getEnvironment().getProperty("local.server.port");
    }
}
