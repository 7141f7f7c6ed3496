package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tejido.gateway.account.Role;
import org.tejido.gateway.invitation.Invitation;
import org.tejido.gateway.invitation.Invitations;
import org.tejido.gateway.security.Caller;

/** Another provider in the place of our own passwords: four settings. */
@GatewayTest
class OpenIdTest {

    private static final UUID ORGANISATION = UUID.fromString("019aa5f0-3c00-7a10-8000-000000000a01");
    private static final Caller OFFICE = new Caller(UUID.randomUUID(), "Greta", Role.ADMIN, null, Caller.EVERYTHING);

    @Autowired
    Office office;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient database;

    @DynamicPropertySource
    static void fourSettings(DynamicPropertyRegistry properties) {
        properties.add("tejido.identity.issuer-uri", OpenIdProvider.SHARED::issuer);
        properties.add("tejido.identity.client-id", () -> OpenIdProvider.CLIENT);
        properties.add("tejido.identity.client-secret", () -> OpenIdProvider.SECRET);
        properties.add("tejido.identity.role-claim", () -> "roles");
    }

    @BeforeEach
    void forgetEarlierCalls() {
        Upstream.SHARED.forget();
    }

    @Test
    void letsInWhomTheProviderNamesAManager() throws Exception {
        var manager = arriving(Map.of(
                "sub",
                "m-1",
                "email",
                "m1@cluster.example",
                "email_verified",
                true,
                "name",
                "Greta",
                "roles",
                List.of("manager", "other")));

        assertThat(manager.get("/api/session").json().path("role").asString()).isEqualTo("manager");
        manager.get("/api/organisations");
        var token =
                SignedJWT.parse(Upstream.SHARED.next().header("Authorization").substring("Bearer ".length()));
        assertThat(token.getJWTClaimsSet().getIssuer())
                .as("the gateway stays the only issuer")
                .isEqualTo("http://issuer.test");
    }

    @Test
    void takesARoleAwayWithItsClaim() {
        var claims = Map.<String, Object>of(
                "sub", "m-2", "email", "m2@cluster.example", "email_verified", true, "roles", "manager");
        assertThat(arriving(claims).get("/api/session").status()).isEqualTo(200);

        var later = arriving(Map.of("sub", "m-2", "email", "m2@cluster.example", "email_verified", true));

        assertThat(later.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void letsInWhoWasInvitedAtAnAddressThatTheProviderHasVerified() {
        invitations.invite(
                OFFICE, new Invitation("ines@biotech.example", "Inés", Role.MEMBER, ORGANISATION), Locale.ENGLISH);

        var member = arriving(Map.of("sub", "i-1", "email", "Ines@biotech.example", "email_verified", true));

        var session = member.get("/api/session").json();
        assertThat(session.path("role").asString()).isEqualTo("member");
        assertThat(session.path("organisationId").asString()).isEqualTo(ORGANISATION.toString());
        assertThat(arriving(Map.of("sub", "i-1")).get("/api/session").status())
                .as("known by subject from then on")
                .isEqualTo(200);
    }

    @Test
    void believesNoAddressThatTheProviderHasNotVerified() {
        invitations.invite(
                OFFICE, new Invitation("vera@biotech.example", "Vera", Role.MEMBER, ORGANISATION), Locale.ENGLISH);

        assertThat(arriving(Map.of("sub", "e-1", "email", "vera@biotech.example"))
                        .get("/api/session")
                        .status())
                .isEqualTo(401);
        assertThat(arriving(Map.of("sub", "e-1", "email", "vera@biotech.example", "email_verified", false))
                        .get("/api/session")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void givesNobodyTheAccountOfSomebodyElseWithHisAddress() {
        arriving(Map.of("sub", "a-1", "email", "ana@cluster.example", "email_verified", true, "roles", "juror"));

        var other = arriving(
                Map.of("sub", "a-2", "email", "ana@cluster.example", "email_verified", true, "roles", "admin"));

        assertThat(other.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void turnsAwayWhomNobodyInvited() {
        assertThat(arriving(Map.of("sub", "n-1", "email", "n@x.example", "email_verified", true, "roles", "member"))
                        .get("/api/session")
                        .status())
                .as("a member is bound to an organisation, which the provider cannot name")
                .isEqualTo(401);
    }

    @Test
    void turnsASuspendedAccountAway() {
        var claims = Map.<String, Object>of(
                "sub", "s-1", "email", "s1@cluster.example", "email_verified", true, "roles", "juror");
        var juror = arriving(claims);
        var id = UUID.fromString(
                juror.get("/api/session").json().path("accountId").asString());
        database.sql("UPDATE account SET suspended_at = now() WHERE id = ?")
                .param(id)
                .update();

        assertThat(arriving(claims).get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void keepsNoPasswordsBesideIt() {
        var answer = office.browser().post("/api/session", "{\"email\":\"a@b.example\",\"password\":\"x\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("sign-in-elsewhere");
        assertThat(database.sql("SELECT count(*) FROM link WHERE purpose = 'set-up'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(office.browser().with("Accept", "text/html").get("/sign-in").body())
                .contains("/oauth2/authorization/provider")
                .doesNotContain("type=\"password\"");
    }

    @Test
    void believesNoCodeThatItDidNotAskFor() {
        var answer = office.browser().get("/login/oauth2/code/provider?code=x&state=y");

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in?refused=provider");
    }

    /** A browser on its way to the provider and back. */
    private Browser arriving(Map<String, Object> claims) {
        OpenIdProvider.SHARED.next(claims);
        var browser = office.browser();
        var away = browser.get("/oauth2/authorization/provider");
        var back = new Browser("").get(location(away));
        var returned = URI.create(location(back));
        browser.get(returned.getRawPath() + "?" + returned.getRawQuery());
        return browser;
    }

    private static String location(Browser.Answer answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.status() + " " + answer.body()));
    }
}
