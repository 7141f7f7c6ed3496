package org.tejido.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The people of a story, each with a client that calls the service over real HTTP in his name. */
public final class Visitors {

    /** Not a bound on the service: a test that hangs is to end. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A whole contract is longer than what is read by default. */
    private static final int LONGEST_ANSWER = 4 * 1024 * 1024;

    private final Environment environment;
    private final String service;
    private final Issuer issuer;

    Visitors(Environment environment, String service, Issuer issuer) {
        this.environment = environment;
        this.service = service;
        this.issuer = issuer;
    }

    /** The status of an answer whose body nobody asks for; it is read to its end, or its buffer would never be given back. */
    public static int status(WebTestClient.ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }

    /** Somebody without a token. */
    public WebTestClient nobody() {
        return client().build();
    }

    public WebTestClient admin() {
        return as("admin", null);
    }

    public WebTestClient manager() {
        return as("manager", null);
    }

    public WebTestClient memberOf(UUID organisation) {
        return as("member", organisation);
    }

    /** Of an organisation into which others were merged. */
    public WebTestClient memberOf(UUID organisation, UUID... merged) {
        var ids = Stream.of(merged).map(UUID::toString).toList();
        return holding(issuer.sign(claims(UUID.randomUUID(), "member", organisation, "*")
                .claim("merged", ids)
                .build()));
    }

    public WebTestClient applicantOf(UUID organisation) {
        return as("applicant", organisation);
    }

    public WebTestClient juror() {
        return as("juror", null);
    }

    /** Another system with an API key: a role, and only those scopes. */
    public WebTestClient system(String role, @Nullable UUID organisation, String scopes) {
        return holding(token(UUID.randomUUID(), role, organisation, scopes));
    }

    /** Whoever holds that token. */
    public WebTestClient holding(String token) {
        return client().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }

    /** The claims of a token that this service believes, to be made worse. */
    public JWTClaimsSet.Builder claims(UUID account, String role, @Nullable UUID organisation, String scopes) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(Issuer.NAME)
                .audience(service + "-service")
                .subject(account.toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))))
                .claim("role", role)
                .claim("scope", scopes);
        return organisation == null ? claims : claims.claim("organisation", organisation.toString());
    }

    public String token(UUID account, String role, @Nullable UUID organisation, String scopes) {
        return issuer.sign(claims(account, role, organisation, scopes).build());
    }

    /** Where the service under test listens, for clients of another kind. */
    public String baseUrl() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    private WebTestClient as(String role, @Nullable UUID organisation) {
        return holding(token(UUID.randomUUID(), role, organisation, "*"));
    }

    private WebTestClient.Builder client() {
        return WebTestClient.bindToServer()
                .baseUrl(baseUrl())
                .responseTimeout(PATIENCE)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LONGEST_ANSWER));
    }
}
