package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Nothing in memory is the only truth: a second gateway on the same database decides as the first. */
@GatewayTest
class TwoInstancesTest {

    @Autowired
    Office office;

    @Autowired
    Environment environment;

    private ConfigurableApplicationContext second;

    @BeforeEach
    void startASecondOne() {
        second = new SpringApplicationBuilder(Gateway.class)
                .run(
                        "--server.port=0",
                        "--tejido.digest.cron=-",
                        "--tejido.leads.cron=-",
                        "--tejido.audit.cron=-",
                        "--tejido.mail.collection.cron=-",
                        "--tejido.secret=" + environment.getProperty("tejido.secret"),
                        "--tejido.database.address=" + environment.getProperty("tejido.database.address"),
                        "--tejido.database.name=" + environment.getProperty("tejido.database.name"),
                        "--tejido.database.password=" + environment.getProperty("tejido.database.password"));
    }

    @AfterEach
    void stopIt() {
        second.close();
    }

    @Test
    void knowsASessionThatTheOtherBegan() {
        var juror = office.juror();

        var session = atTheSecond().holding(juror.cookie()).get("/api/session");

        assertThat(session.status()).isEqualTo(200);
        assertThat(session.json().path("csrfToken"))
                .isEqualTo(juror.get("/api/session").json().path("csrfToken"));
    }

    @Test
    void turnsAwayWhomTheOtherSuspendedWithinSeconds() {
        var admin = office.admin();
        var juror = office.juror();
        var there = atTheSecond().holding(juror.cookie());
        assertThat(there.get("/api/session").status()).isEqualTo(200);
        var id = juror.get("/api/session").json().path("accountId").asString();

        admin.with("If-Match", "\"1\"").patch("/api/accounts/" + id, "{\"suspended\":true}");

        await().atMost(Duration.ofSeconds(5))
                .until(() -> there.get("/api/session").status() == 401);
    }

    @Test
    void countsTheGuessesThatTheOtherHeard() {
        var email = office.newAddress();
        for (var guess = 0; guess < 5; guess++) {
            assertThat(guess(office.browser(), email)).isEqualTo(401);
            assertThat(guess(atTheSecond(), email)).isEqualTo(401);
        }

        assertThat(guess(office.browser(), email)).isEqualTo(429);
        assertThat(guess(atTheSecond(), email)).isEqualTo(429);
    }

    @Test
    void publishesTheSameKeys() throws Exception {
        var here = JWKSet.parse(office.browser().get("/.well-known/jwks.json").body());
        var there = JWKSet.parse(atTheSecond().get("/.well-known/jwks.json").body());

        assertThat(there).isEqualTo(here);
    }

    private Browser atTheSecond() {
        return new Browser("http://127.0.0.1:" + second.getEnvironment().getProperty("local.server.port"));
    }

    private static int guess(Browser browser, String email) {
        return browser.post("/api/session", "{\"email\":\"%s\",\"password\":\"a guess\"}".formatted(email))
                .status();
    }
}
