package org.tejido.demo.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ClientTest {

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;
    private Tejido tejido;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        tejido = new Tejido(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void sendsACommandAgainWithTheSameKeyUntilSomebodyAnswers() {
        server.createContext("/api/things", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            answer(exchange, calls.incrementAndGet() < 3 ? 503 : 201, "{}");
        });

        tejido.visitor().post("/api/things").body(Map.of("name", "x")).send().expect(201);

        assertThat(keys).hasSize(3);
        assertThat(keys.stream().distinct()).hasSize(1).doesNotContainNull();
        assertThat(tejido.repetitions()).isEqualTo(2);
    }

    @Test
    void asksAgainAfterAFailureButNotForEver() {
        server.createContext(
                "/api/things", exchange -> answer(exchange, calls.incrementAndGet() < 3 ? 500 : 201, "{}"));
        server.createContext("/api/faults", exchange -> answer(exchange, 500, "{}"));

        tejido.visitor().post("/api/things").send().expect(201);

        assertThat(tejido.visitor().post("/api/faults").send().status()).isEqualTo(500);
    }

    @Test
    void slowsDownWhenAskedToSaveAtTheDoor() {
        server.createContext(
                "/api/things", exchange -> answer(exchange, calls.incrementAndGet() < 3 ? 429 : 200, "{}"));
        server.createContext("/api/session", exchange -> {
            keys.add("knock");
            answer(exchange, 429, "{\"code\":\"too-many-attempts\"}");
        });

        tejido.visitor().get("/api/things").expect(200);
        assertThatThrownBy(() -> tejido.mayEnter("ana@example.org", "wrong")).hasMessageContaining("too-many-attempts");

        assertThat(keys).containsExactly("knock");
    }

    @Test
    void sendsACommandAgainWhenTheConnectionBreaks() {
        server.createContext("/api/things", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            if (calls.incrementAndGet() == 1) {
                exchange.close();
                return;
            }
            answer(exchange, 201, "{}");
        });

        tejido.visitor().post("/api/things").send().expect(201);

        assertThat(keys).hasSize(2);
        assertThat(keys.getFirst()).isEqualTo(keys.getLast());
    }

    @Test
    void takesARefusalForAnAnswer() {
        server.createContext("/api/things", exchange -> {
            calls.incrementAndGet();
            answer(exchange, 409, "{\"code\":\"sold-out\"}");
        });

        var answer = tejido.visitor().post("/api/things").send();

        assertThat(answer.refuses("sold-out")).isTrue();
        assertThat(calls).hasValue(1);
        assertThatThrownBy(() -> answer.expect(201))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("POST /api/things → 409")
                .hasMessageContaining("sold-out");
    }

    @Test
    void losesItsPatienceInTheEnd() {
        server.stop(0);
        var hasty =
                new Tejido(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Duration.ofMillis(200));

        assertThatThrownBy(() -> hasty.visitor().get("/api/things")).hasMessageContaining("nobody answered within");
    }

    @Test
    void showsItsSessionAndItsToken() {
        letIn();
        server.createContext(
                "/api/things",
                exchange -> answer(
                        exchange,
                        exchange.getRequestHeaders().getFirst("Cookie").equals("__Host-session=s1")
                                        && exchange.getRequestHeaders()
                                                .getFirst("X-CSRF-Token")
                                                .equals("c1")
                                ? 201
                                : 403,
                        "{}"));

        tejido.signIn("ana@example.org", "secret").post("/api/things").send().expect(201);
    }

    @Test
    void signsInAgainWhenItsSessionIsGone() {
        letIn();
        server.createContext(
                "/api/things",
                exchange -> answer(
                        exchange,
                        exchange.getRequestHeaders().getFirst("Cookie").endsWith("s2") ? 200 : 401,
                        "{}"));

        tejido.signIn("ana@example.org", "secret").get("/api/things").expect(200);

        assertThat(calls).hasValue(2);
    }

    @Test
    void knowsWhoIsNotLetIn() {
        server.createContext("/api/session", exchange -> answer(exchange, 401, "{}"));

        assertThat(tejido.mayEnter("ana@example.org", "wrong")).isEmpty();
    }

    @Test
    void turnsAllPages() {
        server.createContext("/api/things", exchange -> {
            var query = exchange.getRequestURI().getQuery();
            answer(
                    exchange,
                    200,
                    query.contains("cursor=p2") ? "{\"items\":[3]}" : "{\"items\":[1,2],\"next\":\"p2\"}");
        });

        assertThat(tejido.visitor().all("/api/things?kind=company")).hasToString("[1, 2, 3]");
    }

    @Test
    void patchesOverTheChangesOfOthersUntilItHolds() {
        server.createContext("/api/things", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"" + calls.get() + "\"");
            if (exchange.getRequestMethod().equals("PATCH")) {
                var stale = calls.incrementAndGet() == 1;
                answer(exchange, stale ? 412 : 200, stale ? "{}" : "{\"name\":\"new\"}");
                return;
            }
            answer(exchange, 200, "{\"name\":\"old\"}");
        });

        var patched = tejido.visitor()
                .patchUntilItHolds("/api/things", JsonMapper.shared().readTree("{\"name\":\"new\"}"));

        assertThat(patched.text("name")).isEqualTo("new");
        assertThat(calls).hasValue(2);
    }

    private void letIn() {
        server.createContext("/api/session", exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders()
                        .set("Set-Cookie", "__Host-session=s" + calls.incrementAndGet() + "; Path=/; Secure");
            }
            answer(exchange, 200, "{\"csrfToken\":\"c" + calls.get() + "\"}");
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, body.length());
        try (var out = exchange.getResponseBody()) {
            out.write(body.getBytes(UTF_8));
        }
    }
}
