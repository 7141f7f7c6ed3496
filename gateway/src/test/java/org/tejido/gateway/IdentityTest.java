package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GatewayTest
class IdentityTest {

    private static final UUID ORGANISATION = UUID.fromString("019aa5f0-3c00-7a10-8000-000000000a01");

    @Autowired
    Office office;

    @Autowired
    JdbcClient database;

    @Test
    void letsSomebodyInWhoWasInvitedByMail() {
        var member = office.memberOf(ORGANISATION);

        var session = member.get("/api/session").json();

        assertThat(session.path("role").asString()).isEqualTo("member");
        assertThat(session.path("organisationId").asString()).isEqualTo(ORGANISATION.toString());
        assertThat(member.cookie()).startsWith("__Host-tejido=");
    }

    @Test
    void keepsTheCookieFromScriptsAndFromOtherSites() {
        office.admin();

        var answer = office.browser().post("/api/session", """
                {"email":"admin@cluster.example","password":"%s"}""".formatted(Office.PASSWORD));

        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/");
    }

    @Test
    void tellsOneAnswerForAWrongPasswordAndForAnUnknownAddress() {
        office.admin();

        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";
        var wrong = office.browser()
                .with("traceparent", trace)
                .post("/api/session", "{\"email\":\"admin@cluster.example\",\"password\":\"wrong\"}");
        var unknown = office.browser()
                .with("traceparent", trace)
                .post("/api/session", "{\"email\":\"nobody@cluster.example\",\"password\":\"wrong\"}");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("sign-in-failed");
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void stopsListeningToWhoeverGoesOnGuessing() {
        var email = office.newAddress();
        for (var guess = 0; guess < 10; guess++) {
            assertThat(guess(email).status()).isEqualTo(401);
        }

        var next = guess(email);

        assertThat(next.status()).isEqualTo(429);
        assertThat(next.code()).isEqualTo("too-many-attempts");
        assertThat(next.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void usesALinkOnceHoweverManyTryAtOnce() throws Exception {
        var email = office.newAddress();
        office.admin().post("/api/invitations", "{\"email\":\"%s\",\"role\":\"juror\"}".formatted(email));
        var acceptance =
                "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(office.tokenMailedTo(email), Office.PASSWORD);

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = crowd.invokeAll(IntStream.range(0, 32)
                    .<Callable<Integer>>mapToObj(one -> () -> office.browser()
                            .post("/api/invitations/acceptance", acceptance)
                            .status())
                    .toList());
            var statuses = answers.stream().map(answer -> answer.resultNow()).toList();
            assertThat(statuses).containsOnly(201, 410).containsOnlyOnce(201);
        }
    }

    @Test
    void isSetUpOnce() {
        office.admin();

        var again = office.browser().post("/api/set-up", """
                {"token":"guessed","name":"Eve","email":"eve@cluster.example","password":"%s"}""".formatted(Office.PASSWORD));

        assertThat(again.status()).isEqualTo(410);
    }

    @ParameterizedTest
    @CsvSource({"short,password-length", "aaaaaaaaaaaaaaaa,password-common", "password1234,password-common"})
    void refusesAPasswordThatKeepsNobodyOut(String password, String code) {
        var email = office.newAddress();
        office.admin().post("/api/invitations", "{\"email\":\"%s\",\"role\":\"juror\"}".formatted(email));
        var token = office.tokenMailedTo(email);

        var refused = office.browser()
                .post(
                        "/api/invitations/acceptance",
                        "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, password));
        var accepted = office.browser()
                .post(
                        "/api/invitations/acceptance",
                        "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, Office.PASSWORD));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(accepted.status()).as("the link is not spent by a refusal").isEqualTo(201);
    }

    @Test
    void givesNobodyARightAboveTheInviters() {
        var refused =
                office.manager().post("/api/invitations", "{\"email\":\"boss@cluster.example\",\"role\":\"admin\"}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("role-above-yours");
    }

    @Test
    void wantsAnOrganisationForAMemberAndNoneForOthers() {
        var admin = office.admin();

        assertThat(admin.post("/api/invitations", "{\"email\":\"a@b.example\",\"role\":\"member\"}")
                        .code())
                .isEqualTo("organisation-and-role");
        assertThat(admin.post(
                                "/api/invitations",
                                "{\"email\":\"a@b.example\",\"role\":\"juror\",\"organisationId\":\"%s\"}"
                                        .formatted(ORGANISATION))
                        .code())
                .isEqualTo("organisation-and-role");
        assertThat(admin.post("/api/invitations", "{\"email\":\"a@b.example\",\"role\":\"king\"}")
                        .code())
                .isEqualTo("unknown-role");
    }

    @Test
    void endsEverySessionWithANewPassword() {
        var email = office.newAddress();
        office.admin().post("/api/invitations", "{\"email\":\"%s\",\"role\":\"juror\"}".formatted(email));
        office.browser()
                .post(
                        "/api/invitations/acceptance",
                        "{\"token\":\"%s\",\"password\":\"%s\"}"
                                .formatted(office.tokenMailedTo(email), Office.PASSWORD));
        var before = office.signedIn(email);
        assertThat(office.browser()
                        .post("/api/password-resets", "{\"email\":\"%s\"}".formatted(email))
                        .status())
                .isEqualTo(202);
        await().until(() -> isReset(email));

        var chosen =
                office.browser().post("/api/password-resets/confirmation", """
                {"token":"%s","password":"otra frase larga y nueva"}""".formatted(office.tokenMailedTo(email)));

        assertThat(chosen.status()).isEqualTo(204);
        assertThat(before.get("/api/session").status()).isEqualTo(401);
        assertThat(guessWith(email, "otra frase larga y nueva").status()).isEqualTo(200);
    }

    @Test
    void saysNothingOfAnUnknownAddressThatWantsANewPassword() {
        assertThat(office.browser()
                        .post("/api/password-resets", "{\"email\":\"nobody@cluster.example\"}")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void turnsASuspendedAccountAwayAtOnce() {
        var admin = office.admin();
        var manager = office.manager();
        var id = manager.get("/api/session").json().path("accountId").asString();
        assertThat(manager.get("/api/accounts/" + id).status()).isEqualTo(200);

        var suspended = admin.with("If-Match", "\"1\"").patch("/api/accounts/" + id, "{\"suspended\":true}");

        assertThat(suspended.status()).isEqualTo(200);
        assertThat(manager.get("/api/session").status()).isEqualTo(401);
        assertThat(manager.get("/api/accounts/" + id).status()).isEqualTo(401);
    }

    @Test
    void bringsNoSessionBackWithARestoredAccount() {
        var admin = office.admin();
        var juror = office.juror();
        var id = juror.get("/api/session").json().path("accountId").asString();

        admin.with("If-Match", "\"1\"").patch("/api/accounts/" + id, "{\"suspended\":true}");
        var restored = office.admin().with("If-Match", "\"2\"").patch("/api/accounts/" + id, "{\"suspended\":false}");

        assertThat(restored.json().path("suspended").asBoolean()).isFalse();
        assertThat(juror.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void refusesAChangeOfAnAccountThatSomebodyElseChanged() {
        var admin = office.admin();
        var id = office.juror().get("/api/session").json().path("accountId").asString();

        assertThat(admin.patch("/api/accounts/" + id, "{\"name\":\"x\"}").status())
                .isEqualTo(400);
        assertThat(admin.with("If-Match", "\"9\"")
                        .patch("/api/accounts/" + id, "{\"name\":\"x\"}")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void writesDownOnceAMinuteThatASessionIsUsed() {
        var juror = office.juror();
        var id = juror.get("/api/session").json().path("accountId").asString();
        var used = lastUseOf(id);

        juror.get("/api/session");
        assertThat(lastUseOf(id)).isEqualTo(used);
        database.sql("UPDATE spring_session SET last_access_time = last_access_time - 61000 WHERE principal_name = ?")
                .param(id)
                .update();
        juror.get("/api/session");

        assertThat(lastUseOf(id)).isGreaterThanOrEqualTo(used);
    }

    private long lastUseOf(String account) {
        return database.sql("SELECT last_access_time FROM spring_session WHERE principal_name = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    @Test
    void endsASessionThatIsSignedOut() {
        var juror = office.juror();
        var copied = office.browser().holding(juror.cookie());

        assertThat(juror.delete("/api/session").status()).isEqualTo(204);

        assertThat(copied.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void refusesAChangeWithoutTheTokenThatOtherSitesCannotSend() {
        var juror = office.juror();

        var forged = juror.with("X-CSRF-Token", "guessed").delete("/api/session");

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.code()).isEqualTo("csrf-token-missing");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,  /api/accounts,              401, 403, 403, 200, 200
            GET,  /api/mails,                 401, 403, 403, 403, 200
            POST, /api/signing-keys/rotation, 401, 403, 403, 403, 204
            GET,  /api/api-keys,              401, 200, 200, 200, 200
            GET,  /actuator/env,              401, 403, 403, 403, 403
            GET,  /actuator/health,           200, 200, 200, 200, 200
            """)
    void isOpenToExactlyThoseWhoMay(
            String method, String path, int nobody, int juror, int member, int manager, int admin) {
        assertThat(List.of(
                        office.browser().change(method, path, "").status(),
                        office.juror().change(method, path, "").status(),
                        office.memberOf(ORGANISATION).change(method, path, "").status(),
                        office.manager().change(method, path, "").status(),
                        office.admin().change(method, path, "").status()))
                .containsExactly(nobody, juror, member, manager, admin);
    }

    private Browser.Answer guess(String email) {
        return guessWith(email, "a guess");
    }

    private Browser.Answer guessWith(String email, String password) {
        return office.browser()
                .post("/api/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    private boolean isReset(String email) {
        var mails = office.admin().get("/api/mails").json().path("items");
        return mails.valueStream()
                .anyMatch(mail -> mail.path("to").asString().equals(email)
                        && mail.path("text").asString().contains("password-reset?"));
    }
}
