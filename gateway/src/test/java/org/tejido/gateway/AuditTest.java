package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.tejido.gateway.audit.CollectAudit;
import tools.jackson.databind.JsonNode;

/** An administrator asks who did what. */
@GatewayTest
@TestPropertySource(properties = "tejido.audit.services=project")
class AuditTest {

    private static final String COLLECTION = "/project/api/operations/project/audit/collection";
    private static final String RECEIPT = "/project/api/operations/project/audit/receipt";

    @Autowired
    Office office;

    @Autowired
    CollectAudit collectAudit;

    @Autowired
    JdbcClient database;

    @AfterEach
    void nothingElse() {
        Upstream.SHARED.saysNothingElse();
        Upstream.SHARED.forget();
    }

    @Test
    void tellsWhoSignedInAndHow() {
        var juror = account(office.juror());
        var email = emailOf(juror);

        office.browser()
                .post("/api/session", "{\"email\":\"%s\",\"password\":\"not the one that it is\"}".formatted(email));
        var browser = office.signedIn(email);
        browser.delete("/api/session");

        assertThat(actions("subject=" + juror))
                .containsExactly("session.ended", "session.begun", "session.refused", "session.begun", "account.made");
        var begun = entries("action=session.begun&actor=" + juror).getFirst();
        assertThat(begun.at("/details/way").asString()).isEqualTo("password");
        assertThat(begun.at("/details/address").asString()).isEqualTo("127.0.0.1");
        assertThat(begun.path("actorName").asString()).isEqualTo(email);
        assertThat(begun.path("actorRole").asString()).isEqualTo("juror");
        var refused = entries("action=session.refused&subject=" + juror).getFirst();
        assertThat(refused.path("actorKind").asString()).isEqualTo("visitor");
        assertThat(refused.path("actorId").isMissingNode()).isTrue();
    }

    @Test
    void keepsNothingOfWhatWasTypedByWhomNobodyKnows() {
        office.browser().post("/api/session", "{\"email\":\"Mi-Clave-Secreta\",\"password\":\"whatever it was\"}");

        assertThat(entries("action=session.refused").getFirst().path("subject").isMissingNode())
                .isTrue();
        assertThat(whole()).doesNotContainIgnoringCase("mi-clave-secreta");
    }

    @Test
    void saysOnceThatSomebodyIsBlockedHoweverOftenHeGoesOn() {
        var begun = Instant.now();
        var email = emailOf(account(office.juror()));
        for (var guess = 0; guess < 14; guess++) {
            office.browser()
                    .post(
                            "/api/session",
                            "{\"email\":\"%s\",\"password\":\"guess number %d\"}".formatted(email, guess));
        }

        assertThat(entries("action=session.blocked&from=" + begun)).hasSize(1);
    }

    @Test
    void tellsWhoChangedAnAccountAndInWhat() {
        var admin = office.admin();
        var juror = account(office.juror());

        change(admin, juror, "{\"role\":\"manager\"}");
        change(admin, juror, "{\"suspended\":true}");
        change(admin, juror, "{\"suspended\":false,\"name\":\"Otra Persona\"}");

        assertThat(actions("subject=" + juror + "&action=account"))
                .containsExactly(
                        "account.renamed",
                        "account.resumed",
                        "account.suspended",
                        "account.role-changed",
                        "account.made");
        var changed =
                entries("subject=" + juror + "&action=account.role-changed").getFirst();
        assertThat(changed.at("/details/from").asString()).isEqualTo("juror");
        assertThat(changed.at("/details/to").asString()).isEqualTo("manager");
        assertThat(changed.path("actorName").asString()).isEqualTo("Ada Admin");
        assertThat(changed.path("actorKind").asString()).isEqualTo("person");
    }

    /** What cannot be written down does not happen. */
    @Test
    void isWrittenInTheTransactionOfTheEffect() {
        var admin = office.admin();
        var juror = account(office.juror());
        database.sql("ALTER TABLE audit ADD CONSTRAINT broken CHECK (action <> 'account.suspended') NOT VALID")
                .update();
        try {
            assertThat(change(admin, juror, "{\"suspended\":true}").status()).isGreaterThanOrEqualTo(400);
        } finally {
            database.sql("ALTER TABLE audit DROP CONSTRAINT broken").update();
        }

        assertThat(admin.get("/api/accounts/" + juror).json().path("suspended").asBoolean())
                .isFalse();
    }

    @Test
    void tellsOfInvitationsKeysWebhooksAndTexts() {
        var manager = office.manager();
        var actor = account(manager);
        var organisation = UUID.randomUUID();
        manager.post(
                "/api/invitations",
                "{\"email\":\"%s\",\"role\":\"member\",\"organisationId\":\"%s\"}"
                        .formatted(office.newAddress(), organisation));
        var invitation = entries("actor=" + actor + "&action=invitation.sent").getFirst();
        manager.delete("/api/invitations/" + invitation.path("subject").asString());
        var key = manager.post("/api/api-keys", """
                        {"name":"ERP","scopes":["event:read"],"expiresAt":"%s"}
                        """.formatted(Instant.now().plus(1, ChronoUnit.HOURS)))
                .json();
        manager.delete("/api/api-keys/" + key.path("id").asString());
        var made = manager.post("/api/webhooks", """
                        {"url":"https://erp.example/hooks/a-secret-part","types":["event.registration.confirmed"]}
                        """).json();
        var webhook = "/api/webhooks/" + made.at("/webhook/webhookId").asString();
        manager.post(webhook + "/secret-rotation", "");
        manager.post(webhook + "/deactivation", "");
        manager.post(webhook + "/deactivation", "");
        manager.post(webhook + "/activation", "");
        manager.with("If-Match", "\"3\"").delete(webhook);
        var version = office.admin()
                .get("/api/site-texts/contact")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        manager.with("If-Match", version).change("PUT", "/api/site-texts/contact", "{\"es\":\"Aquí\"}");
        office.admin().post("/api/signing-keys/rotation", "");

        assertThat(actions("actor=" + actor))
                .containsExactly(
                        "site-text.written",
                        "webhook.removed",
                        "webhook.enabled",
                        "webhook.disabled",
                        "webhook.secret-rotated",
                        "webhook.made",
                        "api-key.revoked",
                        "api-key.made",
                        "invitation.withdrawn",
                        "invitation.sent",
                        "session.begun");
        assertThat(invitation.at("/details/organisationId").asString()).isEqualTo(organisation.toString());
        assertThat(entries("action=api-key.made&actor=" + actor)
                        .getFirst()
                        .at("/details/scopes")
                        .asString())
                .isEqualTo("event:read");
        assertThat(entries("action=webhook.made&actor=" + actor)
                        .getFirst()
                        .at("/details/host")
                        .asString())
                .isEqualTo("erp.example");
        assertThat(entries("action=signing-key.rotated")
                        .getFirst()
                        .path("actorName")
                        .asString())
                .isEqualTo("Ada Admin");
        assertThat(whole()).doesNotContain("a-secret-part", "tjd_", "whsec_", "@cluster.example", "ERP");
    }

    @Test
    void isReadInPagesWithNothingTwiceAndNothingLeftOut() {
        var actor = account(office.juror());
        for (var visit = 0; visit < 7; visit++) {
            office.signedIn(emailOf(actor));
        }
        var seen = new ArrayList<String>();
        var page = read("limit=3&actor=" + actor);
        while (true) {
            page.path("items").forEach(entry -> seen.add(entry.path("entryId").asString()));
            assertThat(page.path("items")).hasSizeLessThanOrEqualTo(3);
            if (page.path("next").isMissingNode()) {
                break;
            }
            page = read(
                    "limit=3&actor=" + actor + "&cursor=" + page.path("next").asString());
        }

        assertThat(seen).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void isAskedByTime() {
        var actor = account(office.juror());
        var middle = Instant.now();
        office.signedIn(emailOf(actor));

        assertThat(actions("actor=" + actor + "&from=" + middle)).containsExactly("session.begun");
        assertThat(actions("actor=" + actor + "&until=" + middle)).containsExactly("session.begun");
        assertThat(actions("actor=" + actor)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=nonsense", "from=yesterday", "actor=me", "limit=0", "limit=201"})
    void refusesWhatItCannotRead(String query) {
        assertThat(office.admin().get("/api/audit?" + query).status()).isEqualTo(400);
    }

    @Test
    void isNotRewrittenAndGoesWhenItsTimeIsOver() {
        office.admin();
        for (var change :
                List.of("UPDATE audit SET action = 'nothing.happened'", "DELETE FROM audit", "TRUNCATE audit")) {
            assertThatThrownBy(() -> database.sql(change).update()).hasMessageContaining("not rewritten");
        }
        var old = written(Instant.now().minus(731, ChronoUnit.DAYS));
        var young = written(Instant.now().minus(729, ChronoUnit.DAYS));

        collectAudit.forget();

        assertThat(actions("subject=" + old)).isEmpty();
        assertThat(actions("subject=" + young)).hasSize(1);
    }

    @Test
    void takesOnceWhatAServiceHandsOverAndTellsItSo() throws Exception {
        var id = UUID.randomUUID();
        var actor = account(office.manager());
        Upstream.SHARED.says(COLLECTION, 200, """
                {"items":[{"id":"%s","at":"%s","action":"organisation.merged","subject":"%s","details":{"into":"x"},
                           "actorKind":"person","actor":"%s","role":"manager"}]}
                """.formatted(id, Instant.now(), id, actor));
        Upstream.SHARED.says(RECEIPT, 503, "{}");
        Upstream.SHARED.forget();

        collectAudit.collect();
        collectAudit.collect();

        var entries = entries("service=project&subject=" + id);
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().path("actorName").asString()).isEqualTo(emailOf(actor));
        var call = Upstream.SHARED.callsOf(RECEIPT).getFirst();
        assertThat(call.body()).isEqualTo("{\"ids\":[\"%s\"]}".formatted(id));
        var claims = SignedJWT.parse(call.header("Authorization").substring("Bearer ".length()))
                .getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("project-service");
        assertThat(claims.getSubject()).isEqualTo(new UUID(0, 0).toString());
    }

    @Test
    void takesNothingOfWhatItCannotRead() {
        Upstream.SHARED.says(COLLECTION, 200, "nonsense");

        collectAudit.collect();

        assertThat(Upstream.SHARED.callsOf(RECEIPT)).isEmpty();
    }

    private static Browser.Answer change(Browser by, UUID account, String patch) {
        var tag =
                by.get("/api/accounts/" + account).headers().firstValue("ETag").orElseThrow();
        return by.with("If-Match", tag).patch("/api/accounts/" + account, patch);
    }

    private static UUID account(Browser browser) {
        return UUID.fromString(
                browser.get("/api/session").json().path("accountId").asString());
    }

    private String emailOf(UUID account) {
        return database.sql("SELECT email FROM account WHERE id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    private UUID written(Instant at) {
        var id = UUID.randomUUID();
        database.sql("""
                        INSERT INTO audit (id, at, service, action, subject, details, actor_kind)
                        VALUES (?, ?, 'project', 'thing.done', ?, '{}', 'system')
                        """).params(id, Timestamp.from(at), id.toString()).update();
        return id;
    }

    private JsonNode read(String query) {
        return office.admin().get("/api/audit?" + query).json();
    }

    private List<JsonNode> entries(String query) {
        return List.copyOf(read(query).path("items").values());
    }

    private List<String> actions(String query) {
        return entries(query).stream()
                .map(entry -> entry.path("action").asString())
                .toList();
    }

    private String whole() {
        return String.join(
                "\n",
                database.sql("SELECT audit::text FROM audit")
                        .query(String.class)
                        .list());
    }
}
