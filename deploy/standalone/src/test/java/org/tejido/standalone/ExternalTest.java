package org.tejido.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a PostgreSQL and a Kafka broker of somebody else's, which are guarded by TLS and passwords. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ExternalTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static GuardedEngines engines;
    private static Installation tejido;

    private final Map<String, String> headers = new HashMap<>();

    /** Its operator is told which roles are missing, makes them, and tries again. */
    @BeforeAll
    static void start() throws Exception {
        engines = GuardedEngines.start(folder);
        tejido = new Installation(folder.resolve("data"))
                .with("TEJIDO_DATABASE_ADDRESS", "127.0.0.1:" + engines.postgres.port())
                .with("TEJIDO_DATABASE_OPTIONS", "verify-full")
                .with("TEJIDO_DATABASE_AUTHORITY", engines.authority.toString())
                .with("TEJIDO_DATABASE_PASSWORD", "one for all roles")
                .with("TEJIDO_KAFKA_SERVERS", engines.broker.bootstrapServers())
                .with("TEJIDO_KAFKA_USER", GuardedEngines.USER)
                .with("TEJIDO_KAFKA_PASSWORD", GuardedEngines.PASSWORD)
                .with("TEJIDO_KAFKA_AUTHORITY", engines.authority.toString());
        var refused = tejido.run("up", "--external", "--detach");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.output()).contains("does not let these roles in");
        engines.postgres.execute(
                "tejido", refused.output().substring(refused.output().indexOf("try again:") + "try again:".length()));
        var up = tejido.run("up", "--external", "--detach");
        assertThat(up.exit()).as(up.output()).isZero();
    }

    @AfterAll
    static void stop() throws Exception {
        tejido.run("down");
        engines.close();
    }

    @Test
    void carriesAnApplicationToTheServicesThatHearOfIt() throws Exception {
        var token =
                Files.readString(folder.resolve("data/run/set-up-link")).strip().split("token=")[1];
        post("/api/set-up", """
                {"token":"%s","name":"Ada","email":"ada@cluster.example","password":"una frase larga y tranquila"}
                """.formatted(token));
        headers.put("X-CSRF-Token", found("csrfToken", get("/api/session").body()));

        var applied = post("/api/applications", """
                {"organisation":{"name":"Biotecnología del Duero S.L.","kind":"company","country":"ES","taxId":"B58378431"},
                 "contact":{"name":"Inés Duero","email":"ines@duero.example"}}
                """);
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(201);

        var profile = "/api/collaborators/" + found("organisationId", applied.body());
        while (get(profile).statusCode() != 200) {
            Thread.sleep(200);
        }
        assertThat(get(profile).body()).contains("Biotecnología del Duero");
    }

    @Test
    void letsInNobodyWithoutTlsAndThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + engines.postgres.port() + "/tejido?sslmode=disable",
                        "member",
                        "one for all roles"))
                .hasMessageContaining("no encryption");
        var login = new KafkaLogin(GuardedEngines.USER, "another", Optional.empty());
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers",
                engines.broker.bootstrapServers(),
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                login.jaas(),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                engines.authority.toString()))) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + tejido.port(App.GATEWAY) + path))
                .header("Content-Type", "application/json");
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        answer.headers().firstValue("Set-Cookie").ifPresent(cookie -> headers.put("Cookie", cookie.split(";")[0]));
        return answer;
    }

    private static String found(String field, String json) {
        var match = Pattern.compile("\"" + field + "\":\"([^\"]+)\"").matcher(json);
        assertThat(match.find()).as(json).isTrue();
        return match.group(1);
    }
}
