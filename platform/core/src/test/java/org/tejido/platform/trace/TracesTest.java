package org.tejido.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.platform.SampleTest;
import org.tejido.platform.inbox.Received;
import org.tejido.platform.inbox.Subscription;
import org.tejido.testing.Visitors;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One trace from a request through the database and Kafka into the database of whoever hears of it, as a collector gets it. */
@SampleTest
@Import(TracesTest.Echo.class)
class TracesTest {

    private static final String CALLER = "00f067aa0ba902b7";

    private static final Queue<JsonNode> RECEIVED = new ConcurrentLinkedQueue<>();
    private static final HttpServer COLLECTOR = collector();

    @Autowired
    Visitors visitors;

    @DynamicPropertySource
    static void isSentThere(DynamicPropertyRegistry properties) {
        properties.add(
                "tejido.traces.endpoint",
                () -> "http://127.0.0.1:" + COLLECTOR.getAddress().getPort() + "/");
    }

    @AfterAll
    static void stop() {
        COLLECTOR.stop(0);
    }

    @Test
    void joinsTheRequestTheDatabaseAndKafka() {
        var trace = UUID.randomUUID().toString().replace("-", "");

        adds(trace, "traced").expectStatus().isCreated();

        await().until(() -> names(trace)
                .containsAll(List.of("POST /api/things", "send sample.thing.v1", "process sample.thing.v1")));
        var request = only(trace, "POST /api/things");
        var stored = only(trace, "INSERT", "INSERT INTO thing");
        var told = only(trace, "INSERT", "INSERT INTO outbox");
        var sent = only(trace, "send sample.thing.v1");
        var heard = only(trace, "process sample.thing.v1");
        var applied = only(trace, "INSERT", "INSERT INTO heard");

        assertThat(request.path("parentSpanId").asString()).isEqualTo(CALLER);
        assertThat(request.path("kind").asInt()).isEqualTo(2);
        for (var child : List.of(stored, told, sent)) {
            assertThat(child.path("parentSpanId")).isEqualTo(request.path("spanId"));
        }
        assertThat(heard.path("parentSpanId")).isEqualTo(sent.path("spanId"));
        assertThat(applied.path("parentSpanId")).isEqualTo(heard.path("spanId"));
        assertThat(spans(trace))
                .allSatisfy(span -> assertThat(span.path("endTimeUnixNano").asLong())
                        .isGreaterThanOrEqualTo(span.path("startTimeUnixNano").asLong()));
    }

    @Test
    void tellsThatSomethingFailedAndNothingOfWhatItSaid() {
        var trace = UUID.randomUUID().toString().replace("-", "");

        visitors.nobody()
                .get()
                .uri("/api/things/broken?token=of-somebody")
                .header("traceparent", "00-" + trace + "-" + CALLER + "-01")
                .exchange()
                .expectStatus()
                .is5xxServerError();

        await().until(() -> !spans(trace).isEmpty());
        var failed = only(trace, "GET /api/things/broken");
        assertThat(failed.at("/status/code").asInt()).isEqualTo(2);
        assertThat(failed.toString()).doesNotContain("of-somebody", "a secret of the inside");
    }

    /** Where a calendar is, only its owner knows. */
    @Test
    void tellsThePatternOfAPathAndNotThePath() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var secret = UUID.randomUUID();

        visitors.manager()
                .patch()
                .uri("/api/things/{id}", secret)
                .header("traceparent", "00-" + trace + "-" + CALLER + "-01")
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .bodyValue("{\"name\":\"other\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(412);

        await().until(() -> spans(trace).stream().anyMatch(span -> isNamed(span, "PATCH /api/things/{id}")));
        assertThat(RECEIVED.toString()).doesNotContain(secret.toString());
    }

    /** What was refused has not failed, and what is bound to a statement is not told. */
    @Test
    void takesARefusalForNoFailure() {
        var name = "hidden";
        adds(UUID.randomUUID().toString().replace("-", ""), name).expectStatus().isCreated();
        var trace = UUID.randomUUID().toString().replace("-", "");

        adds(trace, name).expectStatus().isEqualTo(409);

        await().until(() -> spans(trace).stream().anyMatch(span -> isNamed(span, "POST /api/things")));
        assertThat(only(trace, "POST /api/things").has("status")).isFalse();
        assertThat(RECEIVED.toString()).contains("INSERT INTO thing").doesNotContain(name);
    }

    private ResponseSpec adds(String trace, String name) {
        return visitors.nobody()
                .post()
                .uri("/api/things")
                .header("traceparent", "00-" + trace + "-" + CALLER + "-01")
                .bodyValue(Map.of("name", name))
                .exchange();
    }

    private static JsonNode only(String trace, String name) {
        return only(trace, name, "");
    }

    private static JsonNode only(String trace, String name, String sql) {
        var found =
                spans(trace).stream().filter(span -> isNamed(span, name, sql)).toList();
        assertThat(found).as(name + " " + sql).hasSize(1);
        return found.getFirst();
    }

    private static boolean isNamed(JsonNode span, String name) {
        return isNamed(span, name, "");
    }

    private static boolean isNamed(JsonNode span, String name, String sql) {
        return span.path("name").asString().equals(name)
                && span.path("attributes").toString().contains(sql);
    }

    /** What is within something ends, and is told, before it. */
    private static List<String> names(String trace) {
        return spans(trace).stream().map(span -> span.path("name").asString()).toList();
    }

    private static List<JsonNode> spans(String trace) {
        return RECEIVED.stream()
                .flatMap(document ->
                        document.at("/resourceSpans/0/scopeSpans/0/spans").valueStream())
                .filter(span -> span.path("traceId").asString().equals(trace))
                .toList();
    }

    private static HttpServer collector() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> {
                try (exchange) {
                    RECEIVED.add(JsonMapper.shared().readTree(exchange.getRequestBody()));
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 2);
                    exchange.getResponseBody().write("{}".getBytes());
                }
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Hears what this service tells. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Echo {

        @Bean
        Subscription echo(DatabaseClient database) {
            return new Subscription() {
                @Override
                public String name() {
                    return "echo";
                }

                @Override
                public Set<String> topics() {
                    return Set.of("sample.thing.v1");
                }

                @Override
                public Mono<Void> apply(Received message) {
                    return database.sql("INSERT INTO heard (subject, sequence) VALUES (:subject, :sequence)")
                            .bind("subject", message.subject())
                            .bind("sequence", message.sequence())
                            .then();
                }
            };
        }
    }
}
