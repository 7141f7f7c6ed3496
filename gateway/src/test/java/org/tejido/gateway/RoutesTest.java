package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tejido.gateway.lead.LearnLeads;

@GatewayTest
class RoutesTest {

    private static final UUID ORGANISATION = UUID.fromString("019aa5f0-3c00-7a10-8000-000000000a01");

    @Autowired
    Office office;

    @Autowired
    LearnLeads learnLeads;

    @BeforeEach
    void forgetEarlierCalls() {
        Upstream.SHARED.forget();
    }

    @Test
    void passesARequestOnWithAllThatBelongsToIt() throws Exception {
        var answer = office.browser()
                .with("Idempotency-Key", "k-1")
                .with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .post("/api/applications?lang=es", "{\"a\":1}");

        var call = Upstream.SHARED.next();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.uri()).isEqualTo("/api/applications?lang=es");
        assertThat(call.body()).isEqualTo("{\"a\":1}");
        assertThat(call.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(call.header("traceparent")).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
        assertThat(call.header("Authorization")).isNull();
    }

    @Test
    void tellsTheServiceWhoCallsInATokenMadeForItAlone() throws Exception {
        var member = office.memberOf(ORGANISATION);

        member.get("/api/organisations");

        var token =
                SignedJWT.parse(Upstream.SHARED.next().header("Authorization").substring("Bearer ".length()));
        var claims = token.getJWTClaimsSet();
        var keys = JWKSet.parse(office.browser().get("/.well-known/jwks.json").body());
        assertThat(token.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey())))
                .isTrue();
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(claims.getAudience()).containsExactly("member-service");
        assertThat(claims.getStringClaim("role")).isEqualTo("member");
        assertThat(claims.getStringClaim("organisation")).isEqualTo(ORGANISATION.toString());
        assertThat(claims.getStringClaim("scope")).isEqualTo("*");
        assertThat(claims.getExpirationTime().toInstant())
                .isBefore(Instant.now().plusSeconds(61));
    }

    @Test
    void letsTheMembersOfAMergedOrganisationActForTheOneThatIsLeftUntilItIsUndone() throws Exception {
        var loser = UUID.randomUUID();
        var member = office.memberOf(loser);
        assertThat(actsFor(member)).isEqualTo(loser.toString());

        Upstream.SHARED.leads =
                "{\"items\":[{\"organisationId\":\"%s\",\"survivorId\":\"%s\"}]}".formatted(loser, ORGANISATION);
        learnLeads.learn();
        assertThat(actsFor(member)).isEqualTo(ORGANISATION.toString());
        assertThat(merged(member)).as("what was the loser's is its own").containsExactly(loser.toString());
        assertThat(merged(office.memberOf(ORGANISATION))).containsExactly(loser.toString());
        Upstream.SHARED.leads = "nonsense";
        learnLeads.learn();
        assertThat(actsFor(member)).isEqualTo(ORGANISATION.toString());

        Upstream.SHARED.leads = "{\"items\":[]}";
        learnLeads.learn();
        assertThat(actsFor(member)).isEqualTo(loser.toString());
        assertThat(merged(member)).isNull();
    }

    private static List<String> merged(Browser visitor) throws Exception {
        Upstream.SHARED.forget();
        visitor.get("/api/organisations");
        return SignedJWT.parse(Upstream.SHARED.next().header("Authorization").substring("Bearer ".length()))
                .getJWTClaimsSet()
                .getStringListClaim("merged");
    }

    private static String actsFor(Browser visitor) throws Exception {
        Upstream.SHARED.forget();
        visitor.get("/api/organisations");
        return SignedJWT.parse(Upstream.SHARED.next().header("Authorization").substring("Bearer ".length()))
                .getJWTClaimsSet()
                .getStringClaim("organisation");
    }

    @Test
    void publishesNoPrivateKey() {
        assertThat(office.browser().get("/.well-known/jwks.json").body())
                .contains("\"kty\":\"EC\"")
                .doesNotContain("\"d\"");
    }

    @Test
    void takesOffWhatAClientCouldPretendWith() throws Exception {
        office.browser()
                .with("X-Forwarded-For", "10.0.0.1")
                .with("X-Forwarded-User", "admin")
                .with("Forwarded", "for=10.0.0.1")
                .with("Cookie", "theirs=1")
                .get("/api/organisations");

        var call = Upstream.SHARED.next();
        assertThat(call.headers().keySet())
                .noneMatch(name -> name.startsWith("x-forwarded") || name.equals("forwarded") || name.equals("cookie"));
    }

    @Test
    void turnsAForgedTokenAway() {
        var answer = office.browser()
                .with("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.")
                .get("/api/organisations");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(Upstream.SHARED.wasCalled()).isFalse();
    }

    @Test
    void wantsTheSecondTokenForAChangeThroughASession() throws Exception {
        var member = office.memberOf(ORGANISATION);

        assertThat(member.post("/api/people", "{}").status()).isEqualTo(200);
        assertThat(Upstream.SHARED.next().uri()).isEqualTo("/api/people");
        assertThat(member.with("X-CSRF-Token", "guessed")
                        .post("/api/people", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(Upstream.SHARED.wasCalled()).isFalse();
    }

    @Test
    void saysWhenAServiceIsAway() {
        var answer = office.browser().get("/api/events");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("service-away");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void hasNothingWhereNoRouteLeads() {
        assertThat(office.browser().get("/api/nowhere").status()).isEqualTo(404);
        assertThat(office.browser().get("/actuator/gateway/routes").status()).isEqualTo(401);
    }

    @Test
    void letsASystemInByItsKeyForWhatTheKeyIsFor() throws Exception {
        var admin = office.admin();
        var made = admin.post("/api/api-keys", key(null, Instant.now().plus(1, ChronoUnit.DAYS)))
                .json();

        var answer = office.browser()
                .with("Authorization", "Bearer " + made.path("key").asString())
                .post("/api/calls", "{}");

        assertThat(answer.status()).isEqualTo(200);
        var claims = SignedJWT.parse(
                        Upstream.SHARED.next().header("Authorization").substring(7))
                .getJWTClaimsSet();
        assertThat(claims.getStringClaim("scope")).isEqualTo("event:read event:write");
        assertThat(claims.getStringClaim("role")).isEqualTo("manager");
        assertThat(claims.getAudience()).containsExactly("project-service");
    }

    @Test
    void forgetsARevokedKeyAtOnceAndShowsNoneAgain() {
        var admin = office.admin();
        var made = admin.post("/api/api-keys", key(null, Instant.now().plus(1, ChronoUnit.DAYS)))
                .json();
        var system = office.browser()
                .with("Authorization", "Bearer " + made.path("key").asString());
        assertThat(system.get("/api/calls").status()).isEqualTo(200);
        assertThat(admin.get("/api/api-keys").body())
                .doesNotContain(made.path("key").asString());

        assertThat(admin.delete("/api/api-keys/" + made.path("id").asString()).status())
                .isEqualTo(204);

        assertThat(system.get("/api/calls").status()).isEqualTo(401);
    }

    @Test
    void makesAMemberKeysForHisOwnOrganisationAlone() {
        var member = office.memberOf(ORGANISATION);
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);

        assertThat(member.post("/api/api-keys", key(UUID.randomUUID(), tomorrow))
                        .status())
                .isEqualTo(403);
        assertThat(member.post("/api/api-keys", key(null, tomorrow)).status()).isEqualTo(201);
        assertThat(member.get("/api/api-keys")
                        .json()
                        .path("items")
                        .path(0)
                        .path("organisation")
                        .asString())
                .isEqualTo(ORGANISATION.toString());
        assertThat(member.post("/api/api-keys", key(null, Instant.now().minusSeconds(1)))
                        .code())
                .isEqualTo("invalid");
    }

    @Test
    void refusesAKeyToAKey() {
        var made = office.admin()
                .post("/api/api-keys", key(null, Instant.now().plus(1, ChronoUnit.DAYS)))
                .json();

        var answer = office.browser()
                .with("Authorization", "Bearer " + made.path("key").asString())
                .post("/api/api-keys", key(null, Instant.now().plus(1, ChronoUnit.DAYS)));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void keepsVerifyingWhatAnOlderKeySigned() throws Exception {
        var member = office.memberOf(ORGANISATION);
        member.get("/api/organisations");
        var before =
                SignedJWT.parse(Upstream.SHARED.next().header("Authorization").substring(7));

        assertThat(office.admin().post("/api/signing-keys/rotation", "").status())
                .isEqualTo(204);

        var keys = JWKSet.parse(office.browser().get("/.well-known/jwks.json").body());
        assertThat(keys.getKeys()).hasSizeGreaterThan(1);
        assertThat(before.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(before.getHeader().getKeyID()).toECKey())))
                .isTrue();
    }

    @Test
    void sendsTheHeadersThatKeepABrowserSafe() {
        for (var path : new String[] {"/api/session", "/api/nowhere", "/api/organisations", "/"}) {
            var headers = office.browser().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).isPresent();
        }
    }

    private static String key(UUID organisation, Instant until) {
        var bound = organisation == null ? "" : "\"organisationId\":\"" + organisation + "\",";
        return "{\"name\":\"events system\",%s\"scopes\":[\"event:read\",\"event:write\"],\"expiresAt\":\"%s\"}"
                .formatted(bound, until);
    }
}
