package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What the door does to everybody, whoever he is. */
@GatewayTest
@TestPropertySource(properties = {"tejido.limits.requests-per-second=20", "tejido.limits.burst=200"})
class DoorTest {

    private static final UUID ORGANISATION = UUID.fromString("019aa5f0-3c00-7a10-8000-000000000a01");
    private static final int TOO_LARGE = 1024 * 1024 + 1;

    @Autowired
    Office office;

    @LocalServerPort
    int port;

    @BeforeEach
    void forgetEarlierCalls() {
        Upstream.SHARED.forget();
    }

    @Test
    void passesATraceOnAndTellsItBack() throws Exception {
        var answer = office.browser().with("X-Correlation-Id", "order-17").get("/api/organisations");

        var call = Upstream.SHARED.next();
        assertThat(call.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        assertThat(answer.headers().firstValue("traceparent")).contains(call.header("traceparent"));
        assertThat(call.header("X-Correlation-Id")).isEqualTo("order-17");
        assertThat(answer.headers().firstValue("X-Correlation-Id")).contains("order-17");
    }

    @Test
    void makesItsOwnNameForARequestThatIsNamedImproperly() throws Exception {
        office.browser()
                .with("X-Correlation-Id", "<script>")
                .with("traceparent", "00-" + "0".repeat(32) + "-1-1")
                .get("/api/organisations");

        var call = Upstream.SHARED.next();
        assertThat(call.header("traceparent")).doesNotContain("0".repeat(32));
        assertThat(call.header("X-Correlation-Id")).matches("[0-9a-f]{32}");
    }

    @Test
    void namesTheTraceInAProblem() {
        var answer = office.browser().get("/api/nowhere");

        var trace = answer.headers().firstValue("traceparent").orElseThrow();
        assertThat(trace).contains(answer.json().path("traceId").asString());
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() throws Exception {
        var answer = send("/api/applications", BodyPublishers.ofByteArray(new byte[TOO_LARGE]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"too-large\"");
        assertThat(Upstream.SHARED.wasCalled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/applications", "/api/session"})
    void refusesABodyThatTurnsOutTooLarge(String path) throws Exception {
        var answer = send(
                path,
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(("{\"email\":\"" + "a".repeat(TOO_LARGE)).getBytes())));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void letsAFileThroughWhereFilesAreTakenIn() throws Exception {
        var file = new byte[TOO_LARGE];

        assertThat(send("/api/imports?subject=people", BodyPublishers.ofByteArray(file))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Upstream.SHARED.next().body()).hasSize(TOO_LARGE);
        assertThat(send("/api/imports", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Upstream.SHARED.next().body()).hasSize(TOO_LARGE);
        assertThat(send(
                                "/api/organisations/%s/files?name=a.pdf".formatted(ORGANISATION),
                                BodyPublishers.ofByteArray(file))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Upstream.SHARED.next().body()).hasSize(TOO_LARGE);
    }

    @Test
    void refusesAFileThatIsTooLargeEvenThere() throws Exception {
        var file = new byte[64 * 1024 * 1024 + 1];

        assertThat(send("/api/imports", BodyPublishers.ofByteArray(file)).statusCode())
                .isEqualTo(413);
        assertThat(send("/api/imports", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)))
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/imports/1", "/api/imports/../applications", "/api/importsX", "/api/organisations"})
    void takesNoFileBesideThatAddress(String path) throws Exception {
        assertThat(send(path, BodyPublishers.ofByteArray(new byte[TOO_LARGE])).statusCode())
                .isIn(400, 413);
        assertThat(Upstream.SHARED.wasCalled()).isFalse();
    }

    @Test
    void slowsDownWhoeverCallsTooOften() {
        var juror = office.juror();
        juror.get("/api/session");

        var statuses = IntStream.range(0, 400)
                .map(_ -> juror.get("/api/session").status())
                .distinct()
                .toArray();

        assertThat(statuses).containsExactlyInAnyOrder(200, 429);
        assertThat(office.juror().get("/api/session").status())
                .as("others do not wait with him")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void signsNobodyInForAnotherSite(String site) throws Exception {
        var answer = form("/sign-in", "email=admin%40cluster.example&password=x", "Sec-Fetch-Site", site);

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void signsNobodyInForAnotherSiteOfAnOlderBrowserEither() throws Exception {
        assertThat(form("/sign-in", "email=a%40b.example&password=x", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(form("/sign-in", "email=a%40b.example&password=x", "Origin", "null")
                        .statusCode())
                .isEqualTo(403);
        assertThat(form("/sign-in", "email=a%40b.example&password=x", "Origin", "http://127.0.0.1:" + port)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void measuresRequestsAndNotEachOfTheirFilters() {
        office.browser().get("/api/session");

        assertThat(office.browser().get("/actuator/prometheus").body())
                .contains("http_server_requests_seconds_count")
                .doesNotContain("spring_security");
    }

    @Test
    void showsItsFiguresToThisMachineAlone() {
        assertThat(office.browser().get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        for (var somebody : List.of("10.0.0.1", "127.0.0.1", "203.0.113.9, 127.0.0.1")) {
            assertThat(office.browser()
                            .with("X-Forwarded-For", somebody)
                            .get("/actuator/prometheus")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void endsAKeyWithTheRightsOfItsMaker() throws Exception {
        var admin = office.admin();
        var manager = office.manager();
        var id = manager.get("/api/session").json().path("accountId").asString();
        var key = manager.post("/api/api-keys", """
                {"name":"events system","scopes":["event:read"],"expiresAt":"%s"}""".formatted(Instant.now().plus(1, ChronoUnit.DAYS)))
                .json()
                .path("key")
                .asString();
        assertThat(office.browser()
                        .with("Authorization", "Bearer " + key)
                        .get("/api/calls")
                        .status())
                .isEqualTo(200);

        admin.with("If-Match", "\"1\"")
                .patch(
                        "/api/accounts/" + id,
                        "{\"role\":\"member\",\"organisationId\":\"%s\"}".formatted(ORGANISATION));
        Thread.sleep(2_100);

        assertThat(office.browser()
                        .with("Authorization", "Bearer " + key)
                        .get("/api/calls")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/organisations;a=b",
                "/api//organisations",
                "/api/%2e%2e/organisations",
                "/api/organisations%2fx",
                "/API/organisations",
                "/api/organisations%00"
            })
    void leadsNobodyAroundARouteByATrickOfSpelling(String path) {
        var answer = office.browser().get(path);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Tomcat").doesNotContain("Exception");
        assertThat(Upstream.SHARED.wasCalled()).isFalse();
    }

    private HttpResponse<String> send(String path, HttpRequest.BodyPublisher body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        request(path)
                                .header("Content-Type", "application/json")
                                .POST(body)
                                .build(),
                        BodyHandlers.ofString());
    }

    private HttpResponse<String> form(String path, String body, String header, String value) throws Exception {
        return HttpClient.newBuilder()
                .build()
                .send(
                        request(path)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header(header, value)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .version(HttpClient.Version.HTTP_1_1);
    }
}
