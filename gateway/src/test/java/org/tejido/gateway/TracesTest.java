package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** With a collector of traces: the gateway's part is what the service's part is within. */
@GatewayTest
class TracesTest {

    private static final String CALLER = "00f067aa0ba902b7";
    private static final Queue<JsonNode> RECEIVED = new ConcurrentLinkedQueue<>();
    private static final HttpServer COLLECTOR = collector();

    @Autowired
    Office office;

    @DynamicPropertySource
    static void areSentThere(DynamicPropertyRegistry properties) {
        properties.add(
                "tejido.traces.endpoint",
                () -> "http://127.0.0.1:" + COLLECTOR.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        COLLECTOR.stop(0);
    }

    @Test
    void tellsWhatTheCallOfAServiceWasWithin() throws Exception {
        var trace = UUID.randomUUID().toString().replace("-", "");
        Upstream.SHARED.forget();

        office.browser()
                .with("traceparent", "00-" + trace + "-" + CALLER + "-01")
                .get("/api/organisations/a-secret?query=somebody");

        await().until(() -> !spans(trace).isEmpty());
        var span = spans(trace).peek();
        assertThat(span.path("parentSpanId").asString()).isEqualTo(CALLER);
        assertThat(span.path("spanId").asString())
                .as("is within it, and not it")
                .isNotEqualTo(CALLER);
        assertThat(span.path("name").asString()).startsWith("GET");
        assertThat(Upstream.SHARED.next().header("traceparent"))
                .isEqualTo("00-" + trace + "-" + span.path("spanId").asString() + "-01");
        assertThat(span.toString()).doesNotContain("a-secret", "somebody");
    }

    private static Queue<JsonNode> spans(String trace) {
        var found = new ConcurrentLinkedQueue<JsonNode>();
        RECEIVED.stream()
                .flatMap(document ->
                        document.at("/resourceSpans/0/scopeSpans/0/spans").valueStream())
                .filter(span -> span.path("traceId").asString().equals(trace))
                .forEach(found::add);
        return found;
    }

    private static HttpServer collector() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> {
                try (exchange) {
                    RECEIVED.add(Browser.JSON.readTree(exchange.getRequestBody()));
                    exchange.sendResponseHeaders(200, -1);
                }
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
