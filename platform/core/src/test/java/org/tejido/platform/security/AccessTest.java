package org.tejido.platform.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.tejido.platform.SampleTest;
import org.tejido.testing.Issuer;
import org.tejido.testing.Visitors;

@SampleTest
class AccessTest {

    private static final UUID ORGANISATION = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Autowired
    Visitors visitors;

    @ParameterizedTest
    @CsvSource(textBlock = """
            open,        200, 200, 200, 200, 200, 200
            signed-in,   401, 200, 200, 200, 200, 200
            of-members,  401, 403, 403, 200, 200, 200
            of-the-team, 401, 403, 403, 403, 200, 200
            of-admins,   401, 403, 403, 403, 403, 200
            """)
    void admitsExactlyThoseWhomTheHandlerNames(
            String page, int nobody, int juror, int applicant, int member, int manager, int admin) {
        expect(visitors.nobody(), page, nobody);
        expect(visitors.juror(), page, juror);
        expect(visitors.applicantOf(ORGANISATION), page, applicant);
        expect(visitors.memberOf(ORGANISATION), page, member);
        expect(visitors.manager(), page, manager);
        expect(visitors.admin(), page, admin);
    }

    @Test
    void holdsASystemToItsScopes() {
        expect(visitors.system("manager", null, "sample:read"), "of-the-team", 200);
        expect(visitors.system("manager", null, "other:read sample:write"), "of-the-team", 403);
        visitors.system("manager", null, "sample:read")
                .post()
                .uri("/api/things")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void tellsAHandlerWhoCalls() {
        visitors.memberOf(ORGANISATION)
                .get()
                .uri("/api/things/of-members")
                .exchange()
                .expectBody(String.class)
                .isEqualTo(ORGANISATION.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issuer",
                "audience",
                "expired",
                "endless",
                "role",
                "subject",
                "scope",
                "key",
                "type",
                "none",
                "garbage"
            })
    void refusesATokenThatDoesNotHold(String fault) throws JOSEException {
        visitors.holding(forged(fault))
                .get()
                .uri("/api/things/open")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unauthenticated");
    }

    @Test
    void believesNoHeaderButTheToken() {
        visitors.nobody()
                .get()
                .uri("/api/things/of-admins")
                .headers(headers -> Stream.of("X-Role", "X-User", "X-Forwarded-User", "Role")
                        .forEach(name -> headers.set(name, "admin")))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void doesNotStartWithAHandlerThatSaysNotWhoMayCallIt() throws NoSuchMethodException {
        var handlers = new GuardedHandlers("sample");
        var open = Silent.class.getDeclaredMethod("open");

        assertThatThrownBy(() -> handlers.registerHandlerMethod(
                        new Silent(), open, RequestMappingInfo.paths("/silent").build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("who may call it");
    }

    private String forged(String fault) throws JOSEException {
        var claims = visitors.claims(UUID.randomUUID(), "admin", null, "*");
        var issuer = Issuer.shared();
        return switch (fault) {
            case "issuer" -> issuer.sign(claims.issuer("http://elsewhere.test").build());
            case "audience" -> issuer.sign(claims.audience("other-service").build());
            case "expired" ->
                issuer.sign(claims.expirationTime(Date.from(Instant.now().minusSeconds(60)))
                        .build());
            case "endless" -> issuer.sign(claims.expirationTime(null).build());
            case "role" -> issuer.sign(claims.claim("role", "emperor").build());
            case "subject" -> issuer.sign(claims.subject("root").build());
            case "scope" -> issuer.sign(claims.claim("scope", null).build());
            case "key" ->
                issuer.sign(
                        claims.build(),
                        new ECKeyGenerator(Curve.P_256).keyID("test").generate(),
                        "at+jwt");
            case "type" -> issuer.signWithType(claims.build(), "JWT");
            case "none" -> unsigned(claims.build());
            default -> "garbage";
        };
    }

    private static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    private static void expect(WebTestClient visitor, String page, int status) {
        visitor.get().uri("/api/things/" + page).exchange().expectStatus().isEqualTo(status);
    }

    private static final class Silent {
        @GetMapping
        String open() {
            return "";
        }
    }
}
